import type { MetadataRoute } from 'next'
import { listJoinCountries } from '@/lib/accreditation/queries/guide'
import { listCityAddresses } from '@/lib/cities/queries/list-city-addresses'
import { listEventAddresses } from '@/lib/events/queries/get-event'
import { alternates, siteUrl } from '@/lib/i18n/alternates'
import { DEFAULT_LOCALE, LOCALES, localePath } from '@/lib/i18n/locales'
import { listRequestAddresses } from '@/lib/partnerships/queries/get-request'
import { listPartnershipAddresses } from '@/lib/partnerships/queries/list-partnerships'
import { listPracticeAddresses } from '@/lib/practices/queries/list-practices'
import { listResourceAddresses } from '@/lib/resources/queries/list-resources'

// Cities come and go while the server runs; the response cache keeps it meanwhile.
export const dynamic = 'force-dynamic'

const PAGES = [
  '/',
  '/cities',
  '/practices',
  '/events',
  '/partnerships',
  '/partnerships/published',
  '/network',
  '/join',
  '/readiness',
  '/resources',
  '/about/data',
  '/about/review',
  '/privacy',
  '/api/v1/docs',
]

/** Every public page in every language, each naming its other languages. Far below the 50,000 that one file may hold. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [cities, practices, requests, partnerships, events, resources, countries] =
    await Promise.all([
      listCityAddresses(),
      listPracticeAddresses(),
      listRequestAddresses(),
      listPartnershipAddresses(),
      listEventAddresses(),
      listResourceAddresses(),
      listJoinCountries(DEFAULT_LOCALE),
    ])
  return [
    ...PAGES.flatMap((path) => inEachLanguage(path)),
    ...cities.flatMap(({ slug, updatedAt }) => inEachLanguage(`/cities/${slug}`, updatedAt)),
    ...practices.flatMap(({ slug, updatedAt }) => inEachLanguage(`/practices/${slug}`, updatedAt)),
    ...requests.flatMap(({ slug, updatedAt }) =>
      inEachLanguage(`/partnerships/${slug}`, updatedAt),
    ),
    ...events.flatMap(({ slug, updatedAt }) => inEachLanguage(`/events/${slug}`, updatedAt)),
    ...resources.flatMap(({ slug, updatedAt }) => inEachLanguage(`/resources/${slug}`, updatedAt)),
    ...countries.flatMap(({ code }) => inEachLanguage(`/join/${code.toLowerCase()}`)),
    ...partnerships.flatMap(({ slug, updatedAt }) =>
      inEachLanguage(`/partnerships/published/${slug}`, updatedAt),
    ),
  ]
}

function inEachLanguage(path: string, lastModified?: Date): MetadataRoute.Sitemap {
  return LOCALES.map((locale) => ({
    url: siteUrl() + localePath(locale, path),
    ...(lastModified && { lastModified }),
    alternates: { languages: alternates(locale, path).languages },
  }))
}
