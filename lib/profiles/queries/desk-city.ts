import 'server-only'
import { can } from '@/lib/auth/policy'
import { citiesOf, type Viewer } from '@/lib/auth/viewer'
import { toCityRow } from '@/lib/cities/queries/city-row'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { cityInDesk } from './city-in-desk'

export type DeskCity = NonNullable<Awaited<ReturnType<typeof getDeskCity>>>

/** The city that the viewer works for: the one of that slug, or their first. Null where there is none. */
export async function getDeskCity(viewer: Viewer, slug: string | undefined, locale: Locale) {
  const rows = await db.city.findMany({
    where: { id: { in: citiesOf(viewer) } },
    select: cityInDesk,
    orderBy: { name: 'asc' },
  })
  const row = slug === undefined ? rows[0] : rows.find((each) => each.slug === slug)
  if (!row || !can(viewer, 'city.see-desk', { city: row.id })) return null
  const city = toCityRow(row, locale)
  return {
    ...city,
    mayEdit: can(viewer, 'city.edit', { city: city.id }),
    /** All that the viewer works for, to change between. */
    cities: rows.map((each) => ({ slug: each.slug, name: toCityRow(each, locale).name })),
  }
}
