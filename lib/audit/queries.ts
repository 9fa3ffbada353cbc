import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import type { AuditFilters } from './schema'

export const PAGE = 50
/** How many entries are read at a time for an export. */
const PART = 500

/** A page of the log, the latest first, and where the next one begins. Addresses are never in it. */
export async function listChanges(viewer: Viewer, filters: AuditFilters) {
  ensure(viewer, 'network.read-audit')
  const rows = await read(filters, PAGE + 1)
  const page = rows.slice(0, PAGE)
  return { changes: await named(page), next: rows.length > PAGE ? page.at(-1)?.id : undefined }
}
export type AuditEntry = Awaited<ReturnType<typeof named>>[number]

/** The whole of the log that the filters leave, in parts. */
export async function* allChanges(viewer: Viewer, filters: AuditFilters) {
  ensure(viewer, 'network.read-audit')
  for (let after = filters.after; ; ) {
    const rows = await read({ ...filters, after }, PART)
    yield await named(rows)
    if (rows.length < PART) return
    after = rows.at(-1)?.id
  }
}

async function read({ after, ...filters }: AuditFilters, take: number) {
  const where = await whereOf(filters)
  return db.change.findMany({
    // The numbers grow with time.
    where: { AND: [where, await withoutPrivate(), after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take,
  })
}

async function whereOf({ person, subject, verb, city, country, from, to }: AuditFilters) {
  const [people, found] = await Promise.all([
    person
      ? db.user.findMany({
          where: { name: { contains: person, mode: 'insensitive' } },
          select: { id: true },
          take: 200,
        })
      : null,
    city ? db.city.findUnique({ where: { slug: city }, select: { id: true } }) : null,
  ])
  const ids = people?.map(({ id }) => id)
  const where: Prisma.ChangeWhereInput = {
    ...(subject && { subject }),
    ...(verb && { verb }),
    ...(country && { countryCode: country }),
    // A city that is not there has done nothing.
    ...(city && { cityId: found?.id ?? '00000000-0000-0000-0000-000000000000' }),
    ...((from || to) && {
      at: { ...(from && { gte: new Date(from) }), ...(to && { lt: dayAfter(to) }) },
    }),
    ...(ids && { OR: [{ actorId: { in: ids } }, { userId: { in: ids } }] }),
  }
  return where
}

/** Of an application the secretariat hears once its National Commission has forwarded it, and not before. */
async function withoutPrivate(): Promise<Prisma.ChangeWhereInput> {
  const forwarded = await db.application.findMany({
    where: { state: { in: ['forwarded', 'admitted', 'not_admitted'] } },
    select: { id: true },
  })
  const ids = forwarded.map(({ id }) => id)
  return {
    OR: [
      { subject: { not: 'application' } },
      { subjectId: { in: ids }, verb: { in: ['forward', 'admit', 'refuse'] } },
    ],
  }
}

type Row = Awaited<ReturnType<typeof read>>[number]

/** With the names of who did it, to whom and where, as they are today. */
async function named(rows: Row[]) {
  const people = idsOf(rows.flatMap(({ actorId, userId }) => [actorId, userId]))
  const places = idsOf(rows.map(({ cityId }) => cityId))
  const [users, cities] = await Promise.all([
    db.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
    db.city.findMany({
      where: { id: { in: places } },
      select: { id: true, name: true, slug: true },
    }),
  ])
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const where = new Map(cities.map((city) => [city.id, city]))
  return rows.map(({ actorId, userId, cityId, fields, ...row }) => ({
    ...row,
    actor: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null,
    person: userId && userId !== actorId ? { id: userId, name: names.get(userId) ?? '' } : null,
    city: (cityId && where.get(cityId)) || null,
    fields: (fields ?? {}) as Record<string, { from: unknown; to: unknown }>,
  }))
}

function idsOf(ids: (string | null)[]) {
  return [...new Set(ids)].filter((id) => id !== null)
}

function dayAfter(day: string) {
  return new Date(new Date(day).getTime() + 86_400_000)
}
