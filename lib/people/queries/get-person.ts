import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { PRIVATE_SCOPES, placeName, placeSelect } from '../place'

const HISTORY = 100
const ABOUT_ROLES = ['grant', 'invitation', 'claim']

export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPerson>>>

/** A person's roles, and what happened to them and by them; null where there is no such account. */
export async function getPerson(viewer: Viewer, id: string, locale: Locale) {
  ensure(viewer, 'network.see-people')
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const person = await db.user.findFirst({
    where: { id, deletedAt: null },
    select: {
      ...{ id: true, name: true, createdAt: true, lastSeenAt: true },
      totpConfirmedAt: true,
      grants: {
        where: { NOT: PRIVATE_SCOPES },
        select: {
          ...{ id: true, role: true, title: true, contact: true, createdAt: true },
          grantedBy: { select: { name: true } },
          ...placeSelect,
        },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!person) return null
  const { grants, totpConfirmedAt, ...rest } = person
  return {
    ...rest,
    hasSecondFactor: totpConfirmedAt !== null,
    roles: await Promise.all(
      grants.map(async ({ city, country, ...grant }) => ({
        ...grant,
        place: placeName({ city, country }, locale),
        isLast: grant.role === 'coordinator' && (await isOnlyOne(city?.slug)),
      })),
    ),
    history: await listHistory(id, locale),
  }
}

async function isOnlyOne(slug: string | undefined) {
  return (await db.roleGrant.count({ where: { role: 'coordinator', city: { slug } } })) === 1
}

async function listHistory(userId: string, locale: Locale) {
  const rows = await db.change.findMany({
    where: { subject: { in: ABOUT_ROLES }, OR: [{ userId }, { actorId: userId }] },
    select: {
      ...{ id: true, at: true, subject: true, verb: true, reason: true, fields: true },
      ...{ actorId: true, cityId: true, countryCode: true },
    },
    orderBy: { at: 'desc' },
    take: HISTORY,
  })
  const [actors, cities, countries] = await Promise.all([
    db.user.findMany({
      where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
      select: { id: true, name: true },
    }),
    db.city.findMany({
      where: { id: { in: rows.flatMap(({ cityId }) => cityId ?? []) } },
      select: { id: true, name: true, names: true },
    }),
    db.country.findMany({
      where: { code: { in: rows.flatMap(({ countryCode }) => countryCode ?? []) } },
      select: { code: true, names: true },
    }),
  ])
  return rows.map(({ id, at, subject, verb, reason, ...row }) => {
    const city = cities.find((each) => each.id === row.cityId)
    const country = countries.find(({ code }) => code === row.countryCode)
    return {
      ...{ id, at, event: `${subject}-${verb}`, reason },
      actor: actors.find((each) => each.id === row.actorId)?.name ?? null,
      place: city
        ? nameIn(city.names, locale, city.name).name
        : country
          ? nameIn(country.names, locale, country.code).name
          : null,
    }
  })
}
