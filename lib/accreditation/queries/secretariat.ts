import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { readContent } from '../completeness'
import { FORWARDED_STATES } from '../policy'
import { historyOf, stepSelect } from './history'

/** Moves that the secretariat hears of: what went before is between the team and its Commission. */
const KNOWN: readonly string[] = ['endorse', 'forward', 'admit', 'refuse']

/** What Commissions have sent on, what waits first; and what each country has of its places in each call. */
export async function getAccreditationOverview(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'network.edit-cycles')
  const [rows, places] = await Promise.all([
    db.application.findMany({
      where: { state: { in: [...FORWARDED_STATES] } },
      select: {
        ...{ id: true, cityName: true, state: true, countryCode: true, cycleId: true },
        ...{ country: { select: { names: true } }, cycle: { select: { name: true } } },
        city: { select: { slug: true } },
        steps: { where: { move: 'forward' }, select: { at: true } },
      },
      orderBy: { updatedAt: 'desc' },
    }),
    db.cycleCountry.findMany({
      include: {
        cycle: { select: { name: true, opensAt: true } },
        country: { select: { names: true } },
      },
      orderBy: [{ cycle: { opensAt: 'desc' } }, { countryCode: 'asc' }],
    }),
  ])
  const applications = rows.map(({ country, cycle, city, steps, ...row }) => ({
    ...row,
    ...{ country: nameIn(country.names, locale, row.countryCode).name, cycle: cycle?.name ?? '' },
    ...{ citySlug: city?.slug ?? null, forwardedAt: steps[0]?.at ?? null },
  }))
  return {
    waiting: applications.filter(({ state }) => state === 'forwarded'),
    decided: applications.filter(({ state }) => state !== 'forwarded'),
    places: places.map(({ cycle, country, cycleId, countryCode, cap, endorsed }) => ({
      ...{ cycleId, countryCode, cap, endorsed, cycle: cycle.name },
      country: nameIn(country.names, locale, countryCode).name,
      forwarded: applications.filter(
        (row) => row.cycleId === cycleId && row.countryCode === countryCode,
      ).length,
    })),
  }
}
export type AccreditationOverview = Awaited<ReturnType<typeof getAccreditationOverview>>

/** What was forwarded, as the secretariat decides on it; null for others and for what was not. */
export async function getForwarded(viewer: Viewer, id: string, locale: Locale) {
  if (!can(viewer, 'network.admit') || !z.uuid().safeParse(id).success) return null
  const row = await db.application.findFirst({
    where: { id, state: { in: [...FORWARDED_STATES] } },
    include: {
      ...{ country: true, cycle: true, steps: stepSelect, city: { select: { slug: true } } },
      versions: { orderBy: { round: 'desc' }, take: 1 },
    },
  })
  const version = row?.versions[0]
  if (!row || !version) return null
  return {
    ...{ id, state: row.state, cityName: row.cityName, dossierHash: row.dossierHash ?? '' },
    country: {
      code: row.countryCode,
      name: nameIn(row.country.names, locale, row.countryCode).name,
    },
    cycle: row.cycle?.name ?? '',
    form: readContent(version.content),
    letterName: version.letterName,
    history: historyOf(row.steps).filter(({ move }) => KNOWN.includes(move)),
    citySlug: row.city?.slug ?? null,
  }
}
