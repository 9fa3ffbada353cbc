import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import { wallAt } from '@/lib/core/wall-clock'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { certificateCode, isCertified, registrationIn } from './code'

const city = { select: { name: true, names: true } } as const
const loaded = {
  id: true,
  user: { select: { name: true } },
  event: {
    select: {
      ...{ slug: true, title: true, language: true, startsAt: true, endsAt: true, zone: true },
      ...{ city, hosts: { where: { agreedAt: { not: null } }, select: { city } } },
    },
  },
} satisfies Prisma.RegistrationSelect

/** Who was there, and may say so: attendance is marked, the event is public, the person is still here. */
const ATTENDED = {
  ...{ attended: true, state: 'confirmed', user: { deletedAt: null } },
  event: { state: 'published', hiddenAt: null },
} satisfies Prisma.RegistrationWhereInput

/** The viewer's certificate for an event; null where there is none. */
export async function getOwnCertificate(viewer: Viewer, slug: string, locale: Locale) {
  const row = await db.registration.findFirst({
    where: { ...ATTENDED, userId: viewer.id, event: { ...ATTENDED.event, slug } },
    select: loaded,
  })
  return row && toCertificate(row, locale)
}

/** What a certificate stands for, for whoever holds its code; null where it does not verify. */
export async function verifyCertificate(code: string, locale: Locale) {
  const id = registrationIn(code)
  const row =
    id && (await db.registration.findFirst({ where: { ...ATTENDED, id }, select: loaded }))
  if (!row) return null
  const certificate = toCertificate(row, locale)
  return isCertified(code, certificate) ? certificate : null
}

export type Certificate = ReturnType<typeof toCertificate>

function toCertificate(
  { id, user, event }: Prisma.RegistrationGetPayload<{ select: typeof loaded }>,
  locale: Locale,
) {
  const { slug, title, language, startsAt, endsAt, zone } = event
  const certified = { id, name: user.name, title, day: wallAt(startsAt, zone).slice(0, 10) }
  return {
    ...{ ...certified, slug, language, startsAt, endsAt, zone },
    code: certificateCode(certified),
    organisers: [...(event.city ? [event.city] : []), ...event.hosts.map((host) => host.city)].map(
      ({ name, names }) => nameIn(names, locale, name).name,
    ),
  }
}
