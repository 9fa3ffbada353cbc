import 'server-only'
import { poolsOf, type Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'

type Reads = Pick<Tx, 'user' | 'roleGrant' | 'applicationMessage' | 'partnershipSide'>
type Judged = {
  id: string
  countryCode: string
  cityName: string
  cycle: { abroad: boolean } | null
}

/** Why somebody cannot judge an application. */
export const CONFLICTS = ['team', 'country', 'contact', 'partnership', 'decides'] as const
export type Conflict = (typeof CONFLICTS)[number]

/**
 * What stands between people and a fair view of an application, by person: they are in its team or work for the same
 * city, have written with the team, work for a city that has a partnership with it, decide over it themselves, or, where
 * the cycle says so, work in its country.
 */
export async function conflictsOf(
  tx: Reads,
  { id, countryCode, cityName, cycle }: Judged,
  userIds: string[],
) {
  // One after the other: within a transaction there is one connection.
  const people = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: {
      id: true,
      grants: {
        select: {
          ...{ role: true, scope: true },
          city: { select: { id: true, name: true, countryCode: true } },
        },
      },
    },
  })
  const team = await tx.roleGrant.findMany({
    where: { scope: `application:${id}` },
    select: { userId: true },
  })
  const contacts = await tx.applicationMessage.findMany({
    where: { applicationId: id, authorId: { in: userIds } },
    select: { authorId: true },
  })
  const partners = await partnersOf(tx, { cityName, countryCode })
  const inTeam = new Set(team.map(({ userId }) => userId))
  const wrote = new Set(contacts.map(({ authorId }) => authorId))
  const found = new Map<string, Conflict[]>()
  for (const { id: userId, grants } of people) {
    const cities = grants.flatMap(({ city }) => city ?? [])
    const has: Record<Conflict, boolean> = {
      team:
        inTeam.has(userId) ||
        cities.some((city) => city.countryCode === countryCode && sameName(city.name, cityName)),
      country:
        Boolean(cycle?.abroad) &&
        grants.some(
          ({ scope, city }) =>
            city?.countryCode === countryCode || scope === `country:${countryCode}`,
        ),
      contact: wrote.has(userId),
      partnership: cities.some((city) => partners.has(city.id)),
      decides: grants.some(
        ({ role, scope }) => role === 'officer' && scope === `country:${countryCode}`,
      ),
    }
    found.set(
      userId,
      CONFLICTS.filter((conflict) => has[conflict]),
    )
  }
  return found
}

/** Whether the viewer is in the pool of the country, and nothing stands between them and a fair view. */
export async function mayJudge(tx: Reads, viewer: Viewer, application: Judged) {
  if (!poolsOf(viewer).includes(application.countryCode)) return false
  return !(await conflictsOf(tx, application, [viewer.id])).get(viewer.id)?.length
}

/** Cities that have a partnership with a city of that name, where it is one that the network knows already. */
async function partnersOf(
  tx: Reads,
  { cityName, countryCode }: { cityName: string; countryCode: string },
) {
  const itself = { countryCode, name: { equals: cityName.trim(), mode: 'insensitive' as const } }
  const sides = await tx.partnershipSide.findMany({
    where: { partnership: { sides: { some: { city: itself } } }, NOT: { city: itself } },
    select: { cityId: true },
  })
  return new Set(sides.map(({ cityId }) => cityId))
}

function sameName(one: string, other: string) {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
