import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { MEMBER_STATES, stateName } from '../member-states'

/**
 * Member States of UNESCO with no member city in this directory, by name. `unconfirmed` cities were named as members
 * once. The directory is not complete, so some of these states may have members.
 */
export async function listStatesWithoutMembers(locale: Locale) {
  const countries = await db.country.findMany({
    select: { code: true, names: true, cities: { select: { status: true } } },
  })
  const known = new Map(countries.map((country) => [country.code, country]))
  const byName = new Intl.Collator(locale).compare
  return MEMBER_STATES.flatMap(({ code, region }) => {
    const country = known.get(code)
    if (country?.cities.some(({ status }) => status === 'member')) return []
    const unconfirmed = country?.cities.filter(({ status }) => status === 'uncertain').length ?? 0
    const name = country ? nameIn(country.names, locale, code).name : stateName(code, locale)
    return [{ code, region, name, unconfirmed }]
  }).sort((a, b) => byName(a.name, b.name))
}
