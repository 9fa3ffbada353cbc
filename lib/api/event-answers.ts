import { z } from 'zod'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { EVENT_FACETS } from '@/lib/events/address'
import { EVENT_AUDIENCES, EVENT_KINDS, EVENT_MODES } from '@/lib/events/schema'
import { code, counts, region } from './parts'

/** The join link is no part of it: only people with a seat see that, on the page of their registration. */
export const Event = z.object({
  slug: z.string().describe('Permanent.'),
  type: z.literal('event'),
  kind: z.enum(EVENT_KINDS),
  title: z.string().describe('As its organiser wrote it: see `language`.'),
  language: z.string().describe('BCP 47 tag of `title` and `body`.'),
  languages: z.array(z.string()).describe('BCP 47 tags of the languages in which it is held.'),
  state: z.enum(['published', 'cancelled']),
  city: z.string().nullable().describe('The slug of its city; null for one of the secretariat.'),
  cityName: z.string().nullable().describe('In the language asked for where a name is known.'),
  country: code.nullable().describe('ISO 3166-1 alpha-2.'),
  region: region.nullable(),
  hosts: z.array(z.string()).describe('Slugs of the cities that organise it, too.'),
  startLocal: z.string().describe('What the clock shows in `timeZone`: YYYY-MM-DDTHH:MM.'),
  endLocal: z.string().describe('The same of its end.'),
  timeZone: z.string().describe('IANA zone; where rules change, the hour on its wall stays.'),
  startsAt: z.iso.datetime().describe('The moment of its start, by the rules known today.'),
  endsAt: z.iso.datetime(),
  previousStartsAt: z.iso.datetime().nullable().describe('Where it was moved: its start before.'),
  mode: z.enum(EVENT_MODES),
  venue: z.string(),
  address: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  capacity: z.number().int().nullable().describe('Seats; null where there is room for everyone.'),
  taken: z.number().int().describe('Seats that are taken.'),
  opensAt: z.iso.datetime().nullable().describe('When registration opens; null for at once.'),
  closesAt: z.iso.datetime().nullable().describe('When it closes; null for its start.'),
  guests: z.boolean().describe('Whether people without a member city can register.'),
  audience: z.array(z.enum(EVENT_AUDIENCES)),
  blocks: z.array(z.enum(BUILDING_BLOCKS)),
  sdgs: z.array(z.number().int()),
  recording: z.string().describe('The address of a recording; empty where there is none.'),
  materials: z.array(z.string()).describe('Addresses of what stays of it.'),
  href: z.string().describe('The path of its page, in the language asked for.'),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
})
export type Event = z.infer<typeof Event>

export const EventProfile = Event.extend({
  body: z.string().describe('Markdown.'),
  cancelReason: z.string().describe('Why it was cancelled; empty where it was not.'),
})
export type EventProfile = z.infer<typeof EventProfile>

export const EventList = z.object({
  data: z.array(Event),
  total: z.number().int().describe('How many events match, on all pages.'),
  facets: z
    .object(Object.fromEntries(EVENT_FACETS.map((facet) => [facet, counts])))
    .describe('For each filter, how many events each value would leave with the others kept.'),
  page: z.number().int(),
  pages: z.number().int(),
  limited: z
    .boolean()
    .describe('True when the search engine was down and only plain words were compared.'),
})
