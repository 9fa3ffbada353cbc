import type { z } from 'zod'
import { type Problem, refuse } from './errors'

/**
 * What came in, as the schema has it.
 * A schema names its own messages by their key (`z.string().min(1, 'people.nameMissing')`); others get a general one.
 * @throws `invalid`, with what is wrong by field
 */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const problems: Record<string, Problem> = {}
  for (const issue of result.error.issues) problems[issue.path.join('.')] ??= problemOf(issue)
  return refuse('invalid', 'errors.checkForm', { problems })
}

const OWN_KEY = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/

function problemOf(issue: z.core.$ZodIssue): Problem {
  if (OWN_KEY.test(issue.message)) return { key: issue.message as Problem['key'] }
  switch (issue.code) {
    case 'too_big':
      return { key: 'errors.tooLong', values: { maximum: Number(issue.maximum) } }
    case 'too_small':
      return issue.minimum === 1
        ? { key: 'errors.missing' }
        : { key: 'errors.tooShort', values: { minimum: Number(issue.minimum) } }
    case 'invalid_type':
      return { key: issue.input === undefined ? 'errors.missing' : 'errors.invalid' }
    case 'invalid_format':
      if (issue.format === 'email') return { key: 'errors.email' }
      return { key: issue.format === 'url' ? 'errors.url' : 'errors.invalid' }
    default:
      return { key: 'errors.invalid' }
  }
}
