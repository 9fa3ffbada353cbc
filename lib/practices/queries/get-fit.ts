import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { preconditionsFor } from '../fit'
import type { Needs } from '../schema'

export type Comparison = NonNullable<Awaited<ReturnType<typeof compareWithCity>>>

/** A practice's preconditions beside what a city has; null where there is no such city. */
export async function compareWithCity(needs: Needs, slug: string, locale: Locale) {
  const city = await db.city.findUnique({
    where: { slug },
    select: {
      ...{ slug: true, name: true, names: true, population: true },
      means: {
        select: { budget: true, staff: true, powers: true, partners: true, infrastructure: true },
      },
    },
  })
  if (!city) return null
  const { name, names, population, means } = city
  return {
    city: { slug, ...nameIn(names, locale, name) },
    /** The city has said what it has. */
    said: means !== null,
    conditions: preconditionsFor(needs, { population, said: means }),
  }
}

/** Member cities to compare with, by country, both in the reader's order. */
export async function listCitiesToCompare(locale: Locale) {
  const countries = await db.country.findMany({
    where: { cities: { some: {} } },
    select: {
      ...{ code: true, names: true },
      cities: { select: { slug: true, name: true, names: true } },
    },
  })
  const { compare } = new Intl.Collator(locale)
  return countries
    .map(({ code, names, cities }) => ({
      code,
      name: nameIn(names, locale, code).name,
      cities: cities
        .map(({ slug, name, names }) => ({ slug, name: nameIn(names, locale, name).name }))
        .sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.name, b.name))
}
