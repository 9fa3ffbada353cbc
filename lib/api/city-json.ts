import type { CityRow } from '@/lib/cities/queries/city-row'
import type { CityPage } from '@/lib/cities/queries/get-city'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { OwnWords } from '@/lib/profiles/queries/get-own-words'
import type { City, CityProfile } from './answers'

/** A city as the API tells it; `locale` is the language of its address. */
export function toCity(row: CityRow, locale: Locale): City {
  return {
    slug: row.slug,
    type: 'city',
    name: row.name,
    nameLang: row.nameLang,
    localName: row.localName,
    localLang: row.localLang,
    country: row.country.code,
    countryName: row.country.name,
    region: row.region,
    kind: row.kind,
    status: row.status,
    joined: row.joined,
    population: row.population,
    lat: row.lat,
    lon: row.lon,
    timezone: row.timezone,
    awards: row.awards,
    blocks: row.blocks,
    practiceCount: row.practiceCount,
    href: localePath(locale, `/cities/${row.slug}`),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toCityProfile(
  city: CityPage,
  practices: CityProfile['practices'],
  { texts, pictures }: OwnWords,
  locale: Locale,
): CityProfile {
  return {
    ...toCity(city, locale),
    officialName: city.officialName,
    names: city.names,
    aliases: city.aliases,
    website: city.website,
    statusReason: city.statusReason,
    sdgs: city.sdgs,
    priorities: city.priorities,
    prioritySdgs: city.prioritySdgs,
    clusters: city.clusters,
    workingLanguages: city.workingLanguages,
    texts: texts.map(({ updatedAt, ...text }) => ({
      ...text,
      updatedAt: updatedAt.toISOString(),
    })),
    pictures: pictures.map(({ id, alt, credit, width, height, widths }) => ({
      ...{ alt, credit, width, height },
      files: widths.map((each) => ({ width: each, href: `/pictures/${id}/${each}.webp` })),
    })),
    membership: city.membership,
    facts: city.facts,
    practices: practices.map((practice) => ({
      slug: practice.slug,
      title: practice.title,
      summary: practice.summary,
      language: practice.language,
      year: practice.year,
      block: practice.block,
      sdgs: practice.sdgs,
      audience: practice.audience,
      sourceUrl: practice.sourceUrl,
    })),
  }
}
