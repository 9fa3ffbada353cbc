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
  'city-means',
  'city-text',
  'claim',
  'grant',
  'invitation',
  'job',
  'mail',
  'membership',
  'picture',
  'post',
  'practice',
  'practice-review',
  'practice-use',
  'report',
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
  'checked',
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
  'exported',
  'file-added',
  'file-removed',
  'granted',
  'handed-over',
  'hidden',
  'identity-linked',
  'identity-removed',
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
  'removed',
  'renewed',
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
  'started',
  'submitted',
  'undone',
  'unmarked',
  'updated',
  'withdrawn',
  'written',
] as const
