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
  'adaptation',
  'city',
  'city-block',
  'city-means',
  'city-text',
  'claim',
  'conversation',
  'grant',
  'interest',
  'invitation',
  'job',
  'mail',
  'membership',
  'message',
  'partnership',
  'picture',
  'post',
  'practice',
  'practice-review',
  'practice-use',
  'report',
  'request',
  'roster',
] as const

export const VERBS = [
  'accepted',
  'added',
  'address-changed',
  'answered',
  'applied',
  'approved',
  'archived',
  'blocked',
  'checked',
  'closed',
  'created',
  'decided',
  'declined',
  'deleted',
  'described',
  'discarded',
  'dismissed',
  'draft-discarded',
  'drafted',
  'dropped',
  'edited',
  'expired',
  'exported',
  'file-added',
  'file-removed',
  'filled',
  'granted',
  'handed-over',
  'hidden',
  'identity-linked',
  'identity-removed',
  'invited',
  'joined',
  'judged',
  'judged-anew',
  'left',
  'marked',
  'moved',
  'passed',
  'password-removed',
  'password-set',
  'peer-asked',
  'peer-declined',
  'peer-replaced',
  'presented',
  'published',
  'recorded',
  'recovery-codes-renewed',
  'released',
  'removed',
  'renewed',
  'reopened',
  'restored',
  'retried',
  'returned',
  'reviewed',
  'revised',
  'revoked',
  'second-factor-removed',
  'second-factor-set',
  'sent',
  'sessions-ended',
  'shown',
  'started',
  'submitted',
  'taken-off',
  'unblocked',
  'undone',
  'unmarked',
  'updated',
  'withdrawn',
  'written',
] as const
