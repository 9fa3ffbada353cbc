import 'server-only'
import { db } from '@/lib/core/db'

export type CityPeople = Awaited<ReturnType<typeof getCityPeople>>

/** Who speaks for a city, as its page tells everybody: names and functions of those who want to be named. */
export async function getCityPeople(cityId: string) {
  const grants = await db.roleGrant.findMany({
    where: { cityId, user: { deletedAt: null } },
    select: {
      ...{ id: true, role: true, title: true, contact: true, hiddenAt: true },
      user: { select: { name: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
  return {
    hasCoordinator: grants.some(({ role }) => role === 'coordinator'),
    contacts: grants
      .filter(({ contact, hiddenAt }) => contact && !hiddenAt)
      .map(({ id, role, title, user }) => ({ id, role, title, name: user.name })),
  }
}
