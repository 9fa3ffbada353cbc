import { type Locale, localePath } from '@/lib/i18n/locales'
import type { PublicState } from '@/lib/partnerships/address'
import type { PartnershipRow } from '@/lib/partnerships/queries/list-partnerships'
import type { RequestRow } from '@/lib/partnerships/queries/list-requests'
import type { Partnership, Request, RequestProfile } from './partnership-answers'

/** A request as the API tells it; `locale` is the language of names and its address. */
export function toRequest(row: RequestRow, locale: Locale): Request {
  const { city } = row
  return {
    ...{ slug: row.slug, type: 'request', kind: row.kind, title: row.title },
    ...{ language: row.language, city: city.slug, cityName: city.name },
    ...{ country: city.country.code, region: city.region, state: row.state as PublicState },
    deadline: row.deadline?.toISOString().slice(0, 10) ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    ...{ seats: row.seats, taken: row.taken, replyDays: row.replyDays },
    blocks: row.blocks as Request['blocks'],
    sdgs: row.sdgs,
    wantedRegions: row.regions as Request['wantedRegions'],
    wantedSizes: row.sizes as Request['wantedSizes'],
    wantedLanguages: row.languages,
    wantedPriorities: row.priorities as Request['wantedPriorities'],
    href: localePath(locale, `/partnerships/${row.slug}`),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toRequestProfile(row: RequestRow, locale: Locale): RequestProfile {
  return { ...toRequest(row, locale), body: row.body }
}

export function toPartnership(row: PartnershipRow, locale: Locale): Partnership {
  return {
    ...{ slug: row.slug, type: 'partnership', kind: row.kind, title: row.title },
    ...{ language: row.language, state: row.state, sdgs: row.sdgs, request: row.request },
    blocks: row.blocks as Partnership['blocks'],
    sides: row.sides.map(({ city, state, language, words, outcome }) => ({
      ...{ city: city.slug, cityName: city.name, country: city.country.code },
      ...{ region: city.region, state, language, words, outcome },
    })),
    href: localePath(locale, `/partnerships/published/${row.slug}`),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
