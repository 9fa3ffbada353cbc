import 'server-only'
import type { Role } from '@/lib/auth/viewer'
import { scopeKey } from '@/lib/auth/viewer'
import type { Prisma, Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { DUTIES, scopeOf } from './policy'

/** What a grant or an invitation says about where it holds. */
export const placeSelect = {
  city: { select: { slug: true, name: true, names: true } },
  country: { select: { code: true, names: true } },
} as const satisfies Prisma.RoleGrantSelect & Prisma.InvitationSelect

/** Who prepares an application is known to its team alone. */
export const PRIVATE_SCOPES = {
  scope: { startsWith: 'application:' },
} as const satisfies Prisma.RoleGrantWhereInput

type Stored = Prisma.RoleGrantGetPayload<{ select: typeof placeSelect }>

/** The name of the city or country, in the reader's language; empty for the network, which the role's words name. */
export function placeName({ city, country }: Stored, locale: Locale) {
  if (city) return nameIn(city.names, locale, city.name).name
  return country ? nameIn(country.names, locale, country.code).name : ''
}

/** The scope in which a role is to be held. Throws `not_found` where there is no such city or country. */
export async function findPlace(
  tx: Tx,
  role: Role,
  { cityId, countryCode }: { cityId?: string; countryCode?: string },
) {
  const { about } = DUTIES[role]
  const city =
    about === 'city'
      ? ((await tx.city.findUnique({
          where: { id: cityId },
          select: { id: true, ...placeSelect.city.select },
        })) ?? notFound('City'))
      : null
  const country =
    about === 'country'
      ? ((await tx.country.findUnique({
          where: { code: countryCode },
          select: placeSelect.country.select,
        })) ?? notFound('Country'))
      : null
  const held = { cityId: city?.id ?? null, countryCode: country?.code ?? null }
  return { ...held, city, country, about: scopeOf(held), scope: scopeKey(scopeOf(held)) }
}

export type Place = Awaited<ReturnType<typeof findPlace>>

/** Makes changes of who holds what in one scope happen one after the other, until the transaction ends. */
export async function lockScope(tx: Tx, scope: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${scope}, 0))`
}

/** What the audit log names a city or country by. */
export function whereabouts({ cityId, countryCode }: Pick<Place, 'cityId' | 'countryCode'>) {
  return { ...(cityId && { cityId }), ...(countryCode && { countryCode }) }
}
