import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { FORWARDED_STATES } from '../policy'
import type { Rubric } from '../schema'

const dates = {
  ...{ id: true, name: true, zone: true, cap: true, abroad: true, version: true },
  ...{ opensLocal: true, closesLocal: true, decidesLocal: true, rubric: true, formVersion: true },
  ...{ opensAt: true, closesAt: true, decidesAt: true, publishedAt: true },
} as const

/** All calls that are announced, the next one first. */
export function listPublishedCycles() {
  return db.cycle.findMany({
    where: { publishedAt: { not: null } },
    select: dates,
    orderBy: { opensAt: 'desc' },
  })
}
export type PublishedCycle = Awaited<ReturnType<typeof listPublishedCycles>>[number]

/** The call that runs or comes next, else the last one; null where none was ever announced. */
export async function currentCycle(now = new Date()) {
  const [next] = await db.cycle.findMany({
    where: { publishedAt: { not: null }, decidesAt: { gt: now } },
    select: dates,
    orderBy: { opensAt: 'asc' },
    take: 1,
  })
  return next ?? (await listPublishedCycles())[0] ?? null
}

/** How many places a country has in a call, and how many of them are taken. */
export async function placesOf(cycle: { id: string; cap: number }, countryCode: string) {
  const row = await db.cycleCountry.findUnique({
    where: { cycleId_countryCode: { cycleId: cycle.id, countryCode } },
    select: { cap: true, endorsed: true },
  })
  return row ?? { cap: cycle.cap, endorsed: 0 }
}

/** Every call, with what the countries that have a row of their own may endorse and have. */
export async function listCycles(viewer: Viewer) {
  ensure(viewer, 'network.edit-cycles')
  const rows = await db.cycle.findMany({
    select: {
      ...dates,
      countries: { select: { endorsed: true } },
      applications: { where: { state: { in: [...FORWARDED_STATES] } }, select: { state: true } },
    },
    orderBy: { opensAt: 'desc' },
  })
  return rows.map(({ countries, applications, ...cycle }) => ({
    ...cycle,
    endorsed: countries.reduce((sum, { endorsed }) => sum + endorsed, 0),
    forwarded: applications.length,
    admitted: applications.filter(({ state }) => state === 'admitted').length,
  }))
}

/** A call as the secretariat edits it; null for others and where there is none. */
export async function getCycle(viewer: Viewer, id: string, locale: Locale) {
  if (!can(viewer, 'network.edit-cycles') || !z.uuid().safeParse(id).success) return null
  const cycle = await db.cycle.findUnique({
    where: { id },
    select: {
      ...dates,
      countries: {
        select: { cap: true, endorsed: true, country: { select: { code: true, names: true } } },
      },
    },
  })
  if (!cycle) return null
  const { countries, rubric, ...rest } = cycle
  return {
    ...rest,
    rubric: rubric as Rubric,
    countries: countries
      .map(({ country: { code, names }, ...row }) => ({
        ...{ ...row, code, name: nameIn(names, locale, code).name },
      }))
      .sort((a, b) => a.name.localeCompare(b.name, locale)),
  }
}
export type CycleDesk = NonNullable<Awaited<ReturnType<typeof getCycle>>>
