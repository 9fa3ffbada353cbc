import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** Decided claims that the page still shows. */
const DECIDED_SHOWN = 20

const claimInList = {
  ...{ id: true, title: true, evidence: true, evidenceUrl: true, state: true },
  ...{ createdAt: true, decidedAt: true, reason: true },
  user: { select: { id: true, name: true, locale: true } },
  decidedBy: { select: { name: true } },
  city: {
    select: {
      ...{ slug: true, name: true, names: true },
      country: { select: { names: true, code: true } },
      grants: { where: { role: 'coordinator' }, select: { user: { select: { name: true } } } },
    },
  },
} satisfies Prisma.ClaimSelect

export type ClaimRow = ReturnType<typeof toRow>

/** Claims that wait, the oldest first, and those decided last. */
export async function listClaims(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'network.decide-claim')
  const [waiting, decided] = await Promise.all([
    db.claim.findMany({
      where: { state: 'pending' },
      select: claimInList,
      orderBy: { createdAt: 'asc' },
    }),
    db.claim.findMany({
      where: { state: { not: 'pending' } },
      select: claimInList,
      orderBy: { decidedAt: 'desc' },
      take: DECIDED_SHOWN,
    }),
  ])
  return {
    waiting: waiting.map((claim) => toRow(claim, locale)),
    decided: decided.map((claim) => toRow(claim, locale)),
  }
}

function toRow(
  { city, ...claim }: Prisma.ClaimGetPayload<{ select: typeof claimInList }>,
  locale: Locale,
) {
  return {
    ...claim,
    city: {
      slug: city.slug,
      name: nameIn(city.names, locale, city.name).name,
      country: nameIn(city.country.names, locale, city.country.code).name,
    },
    /** Who speaks for the city by now. */
    coordinators: city.grants.map(({ user }) => user.name),
  }
}
