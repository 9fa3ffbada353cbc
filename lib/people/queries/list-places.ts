import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

export type PlaceOption = { value: string; name: string }

/** All cities, "Cork · Ireland", to choose one from. */
export async function listCityOptions(viewer: Viewer, locale: Locale): Promise<PlaceOption[]> {
  ensure(viewer, 'network.see-people')
  const rows = await db.city.findMany({
    where: { status: { not: 'left' } },
    select: { id: true, name: true, names: true, country: { select: { code: true, names: true } } },
  })
  return inOrder(
    rows.map(({ id, name, names, country }) => ({
      value: id,
      name: `${nameIn(names, locale, name).name} · ${nameIn(country.names, locale, country.code).name}`,
    })),
    locale,
  )
}

/** All countries, to choose one from. */
export async function listCountryOptions(viewer: Viewer, locale: Locale): Promise<PlaceOption[]> {
  ensure(viewer, 'network.see-people')
  const rows = await db.country.findMany({ select: { code: true, names: true } })
  return inOrder(
    rows.map(({ code, names }) => ({ value: code, name: nameIn(names, locale, code).name })),
    locale,
  )
}

function inOrder(options: PlaceOption[], locale: Locale) {
  const { compare } = new Intl.Collator(locale)
  return options.sort((a, b) => compare(a.name, b.name))
}
