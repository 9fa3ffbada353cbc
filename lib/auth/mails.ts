import { z } from 'zod'
import { translatorFor } from '@/lib/i18n/translator'
import { mailTemplate } from '@/lib/mail/template'

const Path = z.object({ path: z.string() })

/** The link that signs in. */
export const signInMail = mailTemplate({
  params: Path,
  example: { path: '/sign-in/link/example' },
  async write({ path }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'account' })
    return {
      subject: t('mail.signIn.subject'),
      blocks: [
        { kind: 'text', text: t('mail.signIn.text') },
        { kind: 'action', label: t('mail.signIn.action'), href: url(path) },
        { kind: 'text', text: t('mail.signIn.otherwise') },
      ],
      why: t('mail.signIn.why'),
    }
  },
})

/** The link that proves a new address. */
export const newAddressMail = mailTemplate({
  params: Path,
  example: { path: '/settings/address/example' },
  async write({ path }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'account' })
    return {
      subject: t('mail.newAddress.subject'),
      blocks: [
        { kind: 'text', text: t('mail.newAddress.text') },
        { kind: 'action', label: t('mail.newAddress.action'), href: url(path) },
      ],
      why: t('mail.newAddress.why'),
    }
  },
})

export const SECURITY_EVENTS = [
  'password-set',
  'password-removed',
  'second-factor-set',
  'second-factor-removed',
  'recovery-codes-renewed',
  'address-changed',
  'identity-linked',
  'identity-removed',
] as const
export type SecurityEvent = (typeof SECURITY_EVENTS)[number]

/** Says that something about signing in has changed, to whom it may not have been. */
export const securityMail = mailTemplate({
  params: z.object({ event: z.enum(SECURITY_EVENTS) }),
  example: { event: 'password-set' },
  async write({ event }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'account' })
    return {
      subject: t('mail.security.subject'),
      blocks: [
        { kind: 'text', text: t(`mail.security.events.${event}`) },
        { kind: 'text', text: t('mail.security.otherwise') },
        { kind: 'action', label: t('mail.security.action'), href: url('/settings/security') },
      ],
      why: t('mail.security.why'),
    }
  },
})
