import { z } from 'zod'
import { Address, PersonName } from '@/lib/auth/schema'
import { ROLES } from '@/lib/auth/viewer'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'

/** Days that an invitation is open. */
export const INVITATION_DAYS = 14
/** Contacts that keep a city reachable while one of them is away. */
export const CONTACTS_WANTED = 2

const reason = severalLines(1000).refine((text) => text !== '', 'people.reasonMissing')
const language = z.enum(LOCALES)
const message = severalLines(600)
  .default('')
  .transform((text) => text || null)
const title = oneLine(120)
const token = z.string().max(100)
const checked = z.literal('on').optional()
const cityId = z.uuid()

export const Invite = z
  .object({
    role: z.enum(ROLES),
    cityId: cityId.optional(),
    countryCode: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    email: Address,
    language,
    message,
  })
  .refine(({ role, cityId }) => cityId || !['contributor', 'coordinator'].includes(role), {
    path: ['cityId'],
    error: 'people.cityMissing',
  })
  .refine(({ role, countryCode }) => countryCode || !['officer', 'reviewer'].includes(role), {
    path: ['countryCode'],
    error: 'people.countryMissing',
  })

export const InvitationId = z.object({ id: z.uuid() })
export const InvitationToken = z.object({ token })
export const Join = z.object({
  token,
  name: z.string().default(''),
  /** The language of the page that the form stands on: that of the account it makes. */
  locale: language.default(DEFAULT_LOCALE),
})
/** The name is asked of those who have no account yet. */
export const NewAccount = z.object({ name: PersonName })

export const LeaveCity = z.object({ cityId })
export const ReturnCity = z.object({
  cityId,
  sure: z.literal('on', { error: 'people.notSure' }),
})
export const RemovePerson = z.object({ grantId: z.uuid(), reason, unclaim: checked })
/** `to` is one of the city's people, or `mail` for somebody new. */
export const HandOver = z
  .object({
    cityId,
    to: z.union([z.uuid(), z.literal('mail')], { error: 'people.successorMissing' }),
    email: z.union([z.literal(''), Address], { error: 'errors.email' }).default(''),
    language,
    message,
  })
  .refine(({ to, email }) => to !== 'mail' || email !== '', {
    path: ['email'],
    error: 'errors.email',
  })
export const PresentYourself = z.object({
  cityId,
  title: title.default('').transform((text) => text || null),
  contact: checked,
})

const webAddress = oneLine(500)
  .default('')
  .refine((text) => text === '' || isWebAddress(text), 'errors.url')
  .transform((text) => text || null)

export const ClaimCity = z.object({
  /** Made when the form is shown, so that a form sent twice is one claim. */
  id: z.uuid(),
  cityId,
  title: title.refine((text) => text !== '', 'people.titleMissing'),
  evidence: severalLines(2000).refine((text) => text !== '', 'people.evidenceMissing'),
  evidenceUrl: webAddress,
})
export const ClaimId = z.object({ id: z.uuid() })
export const DecideClaim = z.object({
  id: z.uuid(),
  decision: z.enum(['approve', 'decline'], { error: 'people.decisionMissing' }),
  reason,
})

const page = z.coerce.number().int().min(1).max(10_000).catch(1)
export const PeopleSearch = z.object({ q: oneLine(254).catch(''), page })

/** The page of a list that an address asks for; the first where it asks for none. */
export function pageOf(query: Record<string, unknown>) {
  return page.parse(query.page)
}

function isWebAddress(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
}
