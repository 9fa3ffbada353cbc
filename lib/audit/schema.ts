import { z } from 'zod'

/** What the log can be narrowed to. */
export const AuditFilters = z.object({
  /** A name or a part of one. */
  person: z.string().trim().max(80).optional(),
  subject: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  verb: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  /** Slug of a city. */
  city: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The last entry of the page before. */
  after: z.uuid().optional(),
})
export type AuditFilters = z.infer<typeof AuditFilters>

/** What happens in the log, for the filters; an unknown word is shown as it is. */
export const SUBJECTS = [
  'account',
  'city',
  'city-text',
  'claim',
  'grant',
  'invitation',
  'job',
  'mail',
  'membership',
  'picture',
  'practice',
  'practice-review',
  'report',
  'roster',
] as const

export const VERBS = [
  'accepted',
  'added',
  'address-changed',
  'applied',
  'approved',
  'checked',
  'created',
  'decided',
  'declined',
  'deleted',
  'described',
  'discarded',
  'dismissed',
  'dropped',
  'exported',
  'granted',
  'handed-over',
  'hidden',
  'identity-linked',
  'identity-removed',
  'joined',
  'judged',
  'judged-anew',
  'left',
  'moved',
  'passed',
  'password-removed',
  'password-set',
  'peer-asked',
  'peer-declined',
  'peer-replaced',
  'presented',
  'recovery-codes-renewed',
  'removed',
  'renewed',
  'restored',
  'retried',
  'returned',
  'reviewed',
  'revoked',
  'second-factor-removed',
  'second-factor-set',
  'sent',
  'sessions-ended',
  'submitted',
  'undone',
  'updated',
  'withdrawn',
  'written',
] as const
