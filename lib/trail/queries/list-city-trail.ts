import 'server-only'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** As many as a profile shows; the practices' pages have all. */
const SHOWN = 20

const city = { select: { slug: true, name: true, names: true } } as const
const select = {
  ...{ id: true, year: true, result: true },
  city,
  origin: { select: { slug: true, title: true, language: true, city } },
} satisfies Prisma.AdaptationSelect

export type CityTrail = Awaited<ReturnType<typeof listCityTrail>>

/** What a city took home from others and others from it, for its profile. */
export async function listCityTrail(cityId: string, locale: Locale) {
  const visible = { hiddenAt: null, origin: { hiddenAt: null } } as const
  const more = {
    select,
    orderBy: [
      { year: 'desc' },
      { id: 'desc' },
    ] satisfies Prisma.AdaptationOrderByWithRelationInput[],
    take: SHOWN,
  }
  const [home, away] = await Promise.all([
    db.adaptation.findMany({ where: { cityId, ...visible }, ...more }),
    db.adaptation.findMany({
      where: { hiddenAt: null, origin: { cityId, hiddenAt: null } },
      ...more,
    }),
  ])
  return { home: home.map(named), away: away.map(named) }

  function named({
    city,
    origin,
    ...rest
  }: Prisma.AdaptationGetPayload<{ select: typeof select }>) {
    return { ...rest, city: place(city), origin: { ...origin, city: place(origin.city) } }
  }

  function place({ slug, name, names }: { slug: string; name: string; names: Prisma.JsonValue }) {
    return { slug, ...nameIn(names, locale, name) }
  }
}
