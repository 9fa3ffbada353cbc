import { type Locale, localePath } from '@/lib/i18n/locales'
import type { PracticePage, PracticeRow } from '@/lib/practices/queries/get-practice'
import type { Practice, PracticeProfile } from './practice-answers'

/** A practice as the API tells it: its own words; `locale` is the language of names and its address. */
export function toPractice(row: PracticeRow, locale: Locale): Practice {
  return {
    ...words(row, locale),
    languages: row.languages,
  }
}

export function toPracticeProfile(page: PracticePage, locale: Locale): PracticeProfile {
  const { story, evidence, lessons, partners, links, needs, version, siblings } = page
  return {
    ...words(page, locale),
    languages: [page.language, ...siblings.map(({ language }) => language)],
    ...{ story, evidence, lessons, partners, links, needs, version },
    state: page.state === 'archived' ? 'archived' : 'published',
    translations: siblings,
  }
}

function words(row: PracticeRow | PracticePage, locale: Locale): Omit<Practice, 'languages'> {
  const { city } = row
  return {
    slug: row.slug,
    type: 'practice',
    title: row.title,
    summary: row.summary,
    language: row.language,
    city: city.slug,
    cityName: city.name,
    country: city.country.code,
    region: city.region,
    lat: city.lat,
    lon: city.lon,
    year: row.year,
    yearEnd: row.yearEnd,
    blocks: row.blocks,
    features: row.features,
    sdgs: row.sdgs,
    audience: row.audience,
    costBand: row.costBand,
    reach: row.reach,
    authored: row.authored,
    reviewed: row.reviewedAt !== null,
    adapted: row.adaptedCount,
    useful: row.usefulCount,
    sourceUrl: row.sourceUrl,
    href: localePath(locale, `/practices/${row.slug}`),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}
