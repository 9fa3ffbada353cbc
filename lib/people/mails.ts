import 'server-only'
import { z } from 'zod'
import { ROLES } from '@/lib/auth/viewer'
import { translatorFor } from '@/lib/i18n/translator'
import { mailTemplate } from '@/lib/mail/template'

const role = z.enum(ROLES)
const place = z.string()

/** The link to take up a role. */
const invitation = mailTemplate({
  params: z.object({
    ...{ role, place, inviter: z.string(), secret: z.string(), until: z.iso.datetime() },
    ...{ message: z.string().nullable(), messageLang: z.string() },
  }),
  async write({ role, place, inviter, message, messageLang, secret, until }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'people' })
    const as = t(`as.${role}`, { place })
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    return {
      subject: t('mail.invitation.subject', { as }),
      blocks: [
        { kind: 'text', text: t('mail.invitation.text', { inviter, as }) },
        { kind: 'text', text: t(`may.${role}`) },
        ...(message ? [{ kind: 'quote', text: message, lang: messageLang } as const] : []),
        {
          kind: 'action',
          label: t('mail.invitation.open'),
          href: url(`/invitations/${secret}`),
        },
        { kind: 'text', text: t('invitation.until', { date: day.format(new Date(until)) }) },
      ],
      why: t('mail.invitation.why', { inviter }),
    }
  },
  example: {
    ...{ role: 'coordinator', place: 'Cork', inviter: 'A. Example' },
    ...{ message: 'Message of the one who invites.', messageLang: 'en' },
    ...{ secret: 'example', until: '2030-01-15T00:00:00.000Z' },
  },
})

/** Someone asks for a new link in the place of one that expired. */
const wanted = mailTemplate({
  params: z.object({ role, place, email: z.string(), path: z.string() }),
  async write({ role, place, email, path }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'people' })
    return {
      subject: t('mail.wanted.subject'),
      blocks: [
        { kind: 'text', text: t('mail.wanted.text', { email, as: t(`as.${role}`, { place }) }) },
        { kind: 'action', label: t('mail.wanted.open'), href: url(path) },
      ],
      why: t('mail.wanted.why'),
    }
  },
  example: {
    ...{ role: 'coordinator', place: 'Cork', email: 'name@example.org' },
    path: '/my-city/people?city=cork-ie',
  },
})

/** A role was taken away, and why. */
const removed = mailTemplate({
  params: z.object({ role, place, reason: z.string(), reasonLang: z.string() }),
  async write({ role, place, reason, reasonLang }, { locale }) {
    const t = await translatorFor({ locale, namespace: 'people' })
    const as = t(`as.${role}`, { place })
    return {
      subject: t('mail.removed.subject', { as }),
      blocks: [
        { kind: 'text', text: t('mail.removed.text', { as }) },
        { kind: 'quote', text: reason, lang: reasonLang },
        { kind: 'text', text: t('mail.removed.next') },
      ],
      why: t('mail.why'),
    }
  },
  example: {
    ...{ role: 'contributor', place: 'Cork', reason: 'The reason given.', reasonLang: 'en' },
  },
})

/** The city is in the hands of somebody else, as its coordinator wanted. */
const handedOver = mailTemplate({
  params: z.object({ place, successor: z.string() }),
  async write(params, { locale }) {
    const t = await translatorFor({ locale, namespace: 'people' })
    return {
      subject: t('mail.handedOver.subject', params),
      blocks: [{ kind: 'text', text: t('mail.handedOver.text', params) }],
      why: t('mail.why'),
    }
  },
  example: { place: 'Cork', successor: 'A. Example' },
})

/** What the secretariat says to a claim. */
const decided = mailTemplate({
  params: z.object({
    ...{ place, slug: z.string(), approved: z.boolean() },
    ...{ reason: z.string(), reasonLang: z.string() },
  }),
  async write({ place, slug, approved, reason, reasonLang }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'people' })
    const answer = approved ? 'approved' : 'declined'
    return {
      subject: t(`mail.${answer}.subject`, { place }),
      blocks: [
        { kind: 'text', text: t(`mail.${answer}.text`, { place }) },
        { kind: 'quote', text: reason, lang: reasonLang },
        {
          kind: 'action',
          label: t(`mail.${answer}.open`),
          href: url(approved ? `/my-city?city=${slug}` : `/claim/${slug}`),
        },
      ],
      why: t('mail.claimWhy'),
    }
  },
  example: {
    ...{ place: 'Cork', slug: 'cork-ie', approved: true },
    ...{ reason: 'The reason given.', reasonLang: 'en' },
  },
})

export const peopleMails = {
  invitation,
  'invitation-wanted': wanted,
  'role-removed': removed,
  'handed-over': handedOver,
  'claim-decided': decided,
}
