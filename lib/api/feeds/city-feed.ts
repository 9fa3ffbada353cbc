import 'server-only'
import { Feed } from 'feed'
import { directoryQuery } from '@/lib/cities/address'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { exportDirectory } from '@/lib/search/directory'
import type { CityExportQuery } from '../schema'

/** More than a reader shows. */
const MOST = 1000

/** The cities of a view of the directory, what changed last first. */
export async function cityFeed({ lang, ...filters }: CityExportQuery) {
  const [found, t, words] = await Promise.all([
    exportDirectory(filters, lang),
    translatorFor({ locale: lang, namespace: 'cities' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  const rows = found
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, filters.limit ?? MOST)
  const at = (path: string) => siteUrl() + localePath(lang, path)
  const query = directoryQuery(filters, { limit: undefined })
  const feed = new Feed({
    title: `Lyceum: ${t('title')}`,
    id: at('/cities.atom') + query,
    link: at('/cities') + query,
    language: lang,
    generator: 'Lyceum',
    updated: rows[0]?.updatedAt ?? new Date(0),
    feedLinks: { atom: at('/cities.atom') + query },
  })
  for (const { slug, name, country, status, joined, practiceCount, updatedAt } of rows)
    feed.addItem({
      title: `${name}, ${country.name}`,
      id: `${siteUrl()}/cities/${slug}`,
      link: at(`/cities/${slug}`),
      description: [
        words(`statuses.${status}`),
        ...(joined === null ? [] : [String(joined)]),
        words('practiceCount', { count: practiceCount }),
      ].join(' · '),
      date: updatedAt,
    })
  return feed.atom1()
}
