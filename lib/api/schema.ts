import { z } from 'zod'
import { CityFilters } from '@/lib/cities/schema'
import { EventView } from '@/lib/events/address'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { WeightsQuery } from '@/lib/matching/schema'
import { PartnershipView, RequestView } from '@/lib/partnerships/address'
import { PracticeView } from '@/lib/practices/address'

const lang = z
  .enum(LOCALES)
  .default(DEFAULT_LOCALE)
  .describe(`The language of names and addresses: ${LOCALES.join(', ')}.`)

export const CityListQuery = CityFilters.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(50)
    .describe('How many cities a page has, a whole number from 1 to 1000.'),
  lang,
})

/** An export holds all that matches, unless a limit is asked for. */
export const CityExportQuery = CityFilters.extend({
  limit: CityFilters.shape.limit.describe(
    'At most so many cities, a whole number from 1 to 1000; all of them where left out.',
  ),
  lang,
})
export type CityExportQuery = z.infer<typeof CityExportQuery>

export const CityQuery = z.object({ lang })

export const PracticeListQuery = PracticeView.extend({ lang })
/** A table holds all that matches, unless a limit is asked for; a feed pages. */
export const PracticeExportQuery = PracticeView.omit({ page: true }).extend({
  limit: PracticeView.shape.limit.describe(
    'At most so many practices, a whole number from 1 to 1000; all of them where left out.',
  ),
  lang,
})
export type PracticeExportQuery = z.infer<typeof PracticeExportQuery>
export const PracticeFeedQuery = PracticeView.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(1000)
    .describe('How many practices a page of the feed has, a whole number from 1 to 1000.'),
  lang,
})
export type PracticeFeedQuery = z.infer<typeof PracticeFeedQuery>

const feedLimit = z.coerce
  .number()
  .int()
  .min(1)
  .max(1000)
  .default(1000)
  .describe('How many a page of the feed has, a whole number from 1 to 1000.')
const exportLimit = RequestView.shape.limit.describe(
  'At most so many, a whole number from 1 to 1000; all of them where left out.',
)

export const RequestListQuery = RequestView.extend({ lang })
export const RequestExportQuery = RequestView.omit({ page: true }).extend({
  ...{ limit: exportLimit, lang },
})
export type RequestExportQuery = z.infer<typeof RequestExportQuery>
export const RequestFeedQuery = RequestView.extend({ limit: feedLimit, lang })
export type RequestFeedQuery = z.infer<typeof RequestFeedQuery>

export const PartnershipListQuery = PartnershipView.extend({ lang })
export const PartnershipExportQuery = PartnershipView.omit({ page: true }).extend({
  ...{ limit: exportLimit, lang },
})
export type PartnershipExportQuery = z.infer<typeof PartnershipExportQuery>
export const PartnershipFeedQuery = PartnershipView.extend({ limit: feedLimit, lang })
export type PartnershipFeedQuery = z.infer<typeof PartnershipFeedQuery>

const eventPage = { layout: true, month: true, tz: true } as const
export const EventListQuery = EventView.omit(eventPage).extend({ lang })
export const EventExportQuery = EventView.omit({ ...eventPage, page: true }).extend({
  ...{ limit: exportLimit, lang },
})
export type EventExportQuery = z.infer<typeof EventExportQuery>
export const EventFeedQuery = EventView.omit(eventPage).extend({ limit: feedLimit, lang })
export type EventFeedQuery = z.infer<typeof EventFeedQuery>

/** A calendar shows all of a view, whatever page of it, and looks the same to everybody. */
export const EventCalendarQuery = EventView.omit({
  ...{ ...eventPage, page: true, limit: true },
}).extend({ lang })
export type EventCalendarQuery = z.infer<typeof EventCalendarQuery>

export const CycleCalendarQuery = z.object({ lang })
export const SchemaQuery = z.object({})

export const PeersQuery = WeightsQuery.extend({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(10)
    .describe('How many peers, a whole number from 1 to 100.'),
  lang,
})

export const CountryQuery = z.object({
  region: CityFilters.shape.region,
  status: z
    .array(z.enum(['member', 'uncertain']))
    .default(['member'])
    .describe(
      'Countries with such cities: member, uncertain. Only those with members where left out.',
    ),
  lang,
})
