import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import { parse } from '@/lib/core/parse'
import type { Locale } from '@/lib/i18n/locales'
import { PRIVATE_SCOPES, placeName, placeSelect } from '../place'
import { PeopleSearch } from '../schema'

const PAGE = 50

/** Accounts by name, or by a whole address: addresses can be asked for and are not shown. */
export async function listPeople(viewer: Viewer, input: unknown, locale: Locale) {
  ensure(viewer, 'network.see-people')
  const { q, page } = parse(PeopleSearch, input)
  const where: Prisma.UserWhereInput = {
    deletedAt: null,
    ...(q && { OR: [{ name: { contains: q, mode: 'insensitive' } }, { email: q.toLowerCase() }] }),
  }
  const [total, rows] = await Promise.all([
    db.user.count({ where }),
    db.user.findMany({
      where,
      select: {
        ...{ id: true, name: true, createdAt: true, lastSeenAt: true },
        grants: {
          where: { NOT: PRIVATE_SCOPES },
          select: { id: true, role: true, ...placeSelect },
          orderBy: { createdAt: 'asc' },
        },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ])
  return {
    ...{ q, page, total, pages: Math.ceil(total / PAGE) },
    people: rows.map(({ grants, ...person }) => ({
      ...person,
      roles: grants.map((grant) => ({
        ...{ id: grant.id, role: grant.role },
        place: placeName(grant, locale),
      })),
    })),
  }
}
