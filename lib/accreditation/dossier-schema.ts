import { z } from 'zod'
import { CRITERIA, FIELDS } from './schema'

/** What goes to UNESCO: as JSON, by this schema, and printed. */
export const Dossier = z.object({
  type: z.literal('lyceum-dossier'),
  formVersion: z.number().int(),
  application: z.uuid(),
  country: z.string().describe('ISO 3166-1 alpha-2.'),
  cycle: z.string(),
  version: z.number().int().describe('How often it was handed in.'),
  submittedAt: z.iso.datetime(),
  endorsedAt: z.iso.datetime(),
  endorsement: z.string().describe('Why the National Commission endorses it.'),
  form: z.record(z.enum(FIELDS), z.string()),
  letter: z.object({
    name: z.string(),
    sha256: z.string().describe('Of the mayor’s signed letter, in hex.'),
  }),
  reviews: z
    .array(
      z.object({
        points: z.number().describe('Out of 100, by the weights of the cycle.'),
        scores: z.record(z.enum(CRITERIA), z.number().int()),
      }),
    )
    .describe('Of independent reviewers, without their names.'),
})
export type Dossier = z.infer<typeof Dossier>
