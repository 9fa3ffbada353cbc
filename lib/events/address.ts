import { z } from 'zod'
import { BUILDING_BLOCKS, clean, GOALS, MAX_QUERY, REGIONS } from '@/lib/cities/schema'
import type { SearchParams } from '@/lib/core/query-string'
import { narrowing, viewQuery } from '@/lib/core/view-address'
import { EVENT_AUDIENCES, EVENT_KINDS, EVENT_MODES } from './schema'

export const EVENT_LAYOUTS = ['list', 'month', 'map'] as const
export const EVENT_TIMES = ['coming', 'past', 'all'] as const

const named = (values: readonly string[]) => values.join(', ')

function many<T extends z.ZodType>(item: T) {
  return z.array(item).max(100).default([])
}

/** What a view of the events is: the same in the page's address, its feeds and calendar, the API and a saved search. */
export const EventView = z.object({
  q: z
    .string()
    .transform((text) => clean(text))
    .default('')
    .describe(`Words, in any language or script; up to ${MAX_QUERY} characters are read.`),
  kind: many(z.enum(EVENT_KINDS)).describe(`What kind: ${named(EVENT_KINDS)}.`),
  mode: many(z.enum(EVENT_MODES)).describe(`How it takes place: ${named(EVENT_MODES)}.`),
  block: many(z.enum(BUILDING_BLOCKS)).describe(
    `Building blocks that it is about: ${named(BUILDING_BLOCKS)}.`,
  ),
  sdg: many(z.coerce.number().int().min(1).max(GOALS)).describe(
    'Sustainable Development Goals, from 1 to 17.',
  ),
  audience: many(z.enum(EVENT_AUDIENCES)).describe(`Whom it is for: ${named(EVENT_AUDIENCES)}.`),
  region: many(z.enum(REGIONS)).describe(
    `UNESCO regions of the cities that organise it: ${named(REGIONS)}.`,
  ),
  country: many(
    z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .transform((code) => code.toUpperCase()),
  ).describe('Countries of the cities that organise it, by ISO 3166-1 alpha-2 code.'),
  language: many(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).describe(
    'Languages in which it is held, by BCP 47 tag.',
  ),
  city: many(z.string().regex(/^[a-z0-9-]{1,100}$/)).describe(
    'Cities that organise it, by their slug.',
  ),
  when: z
    .enum(EVENT_TIMES)
    .optional()
    .describe(`One of ${named(EVENT_TIMES)}; coming, as long as it is not over, where left out.`),
  /** How the page shows it; feeds do not mind. */
  layout: z
    .enum(EVENT_LAYOUTS)
    .optional()
    .describe(`One of ${named(EVENT_LAYOUTS)}.`),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('The month that a calendar shows, such as 2027-03.'),
  day: z.iso
    .date()
    .optional()
    .describe('Only what takes place on a day, where it takes place: such as 2027-03-31.'),
  /** The zone in which times are shown. */
  tz: z.string().max(60).optional().describe('An IANA zone in which the page shows times.'),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .describe('Which page, a whole number from 1 to 10000.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('How many a page has, a whole number from 1 to 1000.'),
})
export type EventView = z.infer<typeof EventView>

/** The filters that are counted, in the order the page shows them. */
export const EVENT_FACETS = [
  'kind',
  'mode',
  'block',
  'region',
  'language',
  'audience',
  'sdg',
  'country',
] as const
export type EventFacet = (typeof EVENT_FACETS)[number]
export type EventFacets = Record<EventFacet, Record<string, number>>

const FILTERS = ['q', ...EVENT_FACETS, 'city'] as const
export type EventFilter = (typeof FILTERS)[number]
type Change = Partial<Record<keyof EventView, unknown>>

/** The one address of a view. `change` replaces parts; undefined takes a part out. */
export function eventQuery(view: EventView, change: Change = {}) {
  return viewQuery(view, [...FILTERS, 'when', 'day', 'layout', 'month', 'tz', 'limit'], change)
}

/** The same for feeds and calendars, which look the same to everybody. */
export function eventFeedQuery(view: EventView, change: Change = {}) {
  const plain = { layout: undefined, month: undefined, tz: undefined, limit: undefined }
  return eventQuery(view, { ...plain, ...change })
}

export function activeEventParts(view: EventView) {
  return narrowing(view, FILTERS, (change) => eventQuery(view, change))
}

/** Cities that are thought of at once. */
export const MOST_CITIES = 60
export const MINUTES = [30, 60, 90, 120, 180, 240, 480] as const
export const SPANS = [1, 7, 14, 28] as const
export const MOST_MEETINGS = 12

/** What a page of fair times asks; what makes no sense is as if left out. */
const FairTimeView = z.object({
  /** The event whose cities are meant, by id. */
  event: z.uuid().optional().catch(undefined),
  /** Further cities, by slug. */
  with: z
    .array(z.string().regex(/^[a-z0-9-]{1,100}$/))
    .catch([])
    .transform((all) => [...new Set(all)].slice(0, MOST_CITIES)),
  minutes: z.coerce.number().int().min(15).max(1440).catch(90),
  /** The first day that is thought of. */
  from: z.iso.date().optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(28).catch(7),
  /** How many meetings there are, a week apart; they take turns. */
  meetings: z.coerce.number().int().min(1).max(MOST_MEETINGS).catch(1),
})
export type FairTimeView = z.infer<typeof FairTimeView>

export function readFairTime(searched: SearchParams) {
  return FairTimeView.parse({
    ...searched,
    with: [searched.with ?? []].flat().filter((slug) => slug !== ''),
  })
}
