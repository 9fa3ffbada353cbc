import { z } from 'zod'

/** What can be reported; each has its entry in reportable.ts. */
export const REPORTABLE = [
  'city-text',
  'picture',
  'practice',
  'adaptation',
  'post',
  'request',
  'partnership',
  'event',
  'message',
  'grant',
] as const
export type Reportable = (typeof REPORTABLE)[number]

export const REPORT_REASONS = ['wrong', 'offensive', 'rights', 'personal', 'spam', 'other'] as const
const DECISIONS = ['hidden', 'dismissed', 'restored'] as const

export const ReportContent = z.object({
  subject: z.enum(REPORTABLE),
  subjectId: z.string().min(1).max(100),
  cause: z.enum(REPORT_REASONS),
  words: z.string().trim().max(2000),
})

export const DecideReports = z.object({
  subject: z.enum(REPORTABLE),
  subjectId: z.string().min(1).max(100),
  decision: z.enum(DECISIONS),
  reason: z.string().trim().min(1, 'moderation.reasonMissing').max(1000),
})
