import 'server-only'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** What countries by their code, a view's cities by their slug and `feature:{id}` are called. */
export async function namesForViews(slugs: string[], locale: Locale) {
  const [countries, cities, features] = await Promise.all([
    listCountries(locale),
    db.city.findMany({
      where: { slug: { in: slugs } },
      select: { slug: true, name: true, names: true },
    }),
    listKeyFeatures(),
  ])
  return Object.fromEntries([
    ...countries.map(({ code, name }) => [code, name]),
    ...cities.map(({ slug, name, names }) => [slug, nameIn(names, locale, name).name]),
    ...features.map(({ id, title }) => [`feature:${id}`, title]),
  ]) as Record<string, string>
}

/** Key Features in their order, in our own words and in English. */
export function listKeyFeatures() {
  return db.keyFeature.findMany({
    select: { id: true, title: true, areaId: true, areaTitle: true },
    orderBy: { position: 'asc' },
  })
}
