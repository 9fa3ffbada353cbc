import type { Prisma, Tx } from '@/lib/core/db'
import { sourceOf } from './facts'
import type { RosterValues } from './schema'

export const MEMBERSHIP_EVENTS = ['joined', 'inactive', 'left'] as const
const ENDS = ['inactive', 'left'] as const

/**
 * Keeps the history of a membership in step with the roster: another year of joining takes the place of the one
 * before, and an end is dated with this year. @returns what it added, by id, and what it took away
 */
export async function followMembership(
  tx: Tx,
  cityId: string,
  fileName: string,
  to: Partial<RosterValues>,
  joinedBefore: number | null,
) {
  const source = { basis: 'manual', source: sourceOf(fileName) }
  const ended = ENDS.find((status) => status === to.status)
  const added: string[] = []
  const removed: Prisma.MembershipEventGetPayload<{ omit: { cityId: true } }>[] = []
  if (to.joined !== undefined && joinedBefore !== null) {
    const where = { cityId, kind: 'joined' as const, year: joinedBefore }
    removed.push(...(await tx.membershipEvent.findMany({ where, omit: { cityId: true } })))
    await tx.membershipEvent.deleteMany({ where })
  }
  if (to.joined) await add('joined', to.joined)
  if (ended) await add(ended, new Date().getUTCFullYear())
  return { added, removed }

  async function add(kind: (typeof MEMBERSHIP_EVENTS)[number], year: number) {
    const rows = await tx.membershipEvent.createManyAndReturn({
      data: [{ cityId, kind, year, ...source }],
      skipDuplicates: true,
      select: { id: true },
    })
    added.push(...rows.map(({ id }) => id))
  }
}
