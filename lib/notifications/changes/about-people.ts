import 'server-only'
import { SECURITY_EVENTS } from '@/lib/auth/mails'
import { ROLES } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { translatorFor } from '@/lib/i18n/translator'
import type { Announcement } from '../announce'
import { fieldOf, type ToldChange } from './change'
import { secretariat } from './secretariat'

/** What people hear of their own account and roles, and of those whom they invited. */
export async function aboutPeople(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { id, subject, subjectId, verb, userId } = change
  if (subject === 'account' && userId && SECURITY_EVENTS.some((event) => event === verb))
    return [
      {
        ...{ kind: 'security-notice', key: `change:${id}`, why: 'own', userIds: [userId] },
        ...{ href: '/settings/security', params: () => ({}) },
      },
    ]
  if (subject === 'grant' && verb === 'removed' && userId) {
    const role = ROLES.find((each) => each === fieldOf(change, 'role')?.from)
    if (!role) return []
    const place = await placeOf(tx, change)
    return [
      {
        ...{ kind: 'role-changed', key: `change:${id}`, why: 'own', userIds: [userId] },
        href: '/settings',
        params: async (locale) => {
          const t = await translatorFor({ locale, namespace: 'people' })
          return { as: t(`as.${role}`, { place: place(locale) }) }
        },
      },
    ]
  }
  if (subject === 'invitation' && verb === 'accepted') {
    const invitation = await tx.invitation.findUnique({
      where: { id: subjectId },
      select: { invitedById: true, role: true },
    })
    const person =
      userId && (await tx.user.findUnique({ where: { id: userId }, select: { name: true } }))
    if (!invitation?.invitedById || !person) return []
    const place = await placeOf(tx, change)
    return [
      {
        ...{ kind: 'invitation-accepted', key: `change:${id}`, why: 'own' },
        ...{ userIds: [invitation.invitedById], href: await deskOf(tx, change) },
        params: async (locale) => {
          const t = await translatorFor({ locale, namespace: 'people' })
          return { name: person.name, as: t(`as.${invitation.role}`, { place: place(locale) }) }
        },
      },
    ]
  }
  return subject === 'claim' ? aboutClaim(tx, change) : []
}

async function aboutClaim(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const claim = await tx.claim.findUnique({
    where: { id: change.subjectId },
    select: {
      state: true,
      userId: true,
      city: { select: { slug: true, name: true, names: true } },
    },
  })
  if (!claim) return []
  const { city, state, userId } = claim
  const params = (locale: Locale) => ({ city: nameIn(city.names, locale, city.name).name })
  if (state === 'pending')
    return [
      {
        ...{ kind: 'claim-waiting', key: `claim-waiting:${change.subjectId}`, why: 'role', params },
        ...{ href: '/secretariat/claims', userIds: await secretariat(tx) },
      },
    ]
  if (state !== 'approved' && state !== 'declined') return []
  return [
    {
      ...{ kind: 'claim-decided', key: `claim-decided:${change.subjectId}`, why: 'own' },
      ...{ href: `/claim/${city.slug}`, userIds: [userId] },
      params: (locale) => ({ ...params(locale), decision: state }),
    },
  ]
}

async function placeOf(tx: Tx, { cityId, countryCode }: ToldChange) {
  const city = cityId
    ? await tx.city.findUnique({ where: { id: cityId }, select: { name: true, names: true } })
    : null
  const country = countryCode
    ? await tx.country.findUnique({ where: { code: countryCode }, select: { names: true } })
    : null
  return (locale: Locale) => {
    if (city) return nameIn(city.names, locale, city.name).name
    return country ? nameIn(country.names, locale, countryCode ?? '').name : ''
  }
}

/** Where the one who invited sees who is there. */
async function deskOf(tx: Tx, { cityId, countryCode }: ToldChange) {
  const city = cityId
    ? await tx.city.findUnique({ where: { id: cityId }, select: { slug: true } })
    : null
  if (city) return `/my-city/people?city=${city.slug}`
  return countryCode ? `/commission?country=${countryCode}` : '/secretariat/people'
}
