import { expect, test } from 'vitest'
import { z } from 'zod'
import type { AppError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { explain } from '@/lib/i18n/explain'
import { LOCALES } from '@/lib/i18n/locales'

const Input = z.object({
  name: z.string().trim().min(1).max(5),
  email: z.email(),
  site: z.url().optional(),
  own: z.string().min(1, 'errors.gone'),
  word: z.string().min(3).default('abc'),
})

test('what is right comes out as the schema has it', () => {
  const input = { name: ' Ann ', email: 'a@example.org', own: 'x', extra: true }
  expect(parse(Input, input)).toEqual({
    name: 'Ann',
    email: 'a@example.org',
    own: 'x',
    word: 'abc',
  })
})

test('what is wrong is told by field, in the language of the reader', async () => {
  const error = refusalOf({ name: 'Too long', email: 'nobody', site: 'x', own: '', word: 'a' })
  expect(error.code).toBe('invalid')
  expect((await explain(error, 'en')).fields).toEqual({
    name: 'At most 5 characters, please.',
    email: 'This is not a whole e-mail address, such as name@example.org.',
    site: 'This is not a whole web address, such as https://example.org.',
    own: 'This is not here any more, or it is not open to you.',
    word: 'At least 3 characters, please.',
  })
  expect((await explain(error, 'ru')).fields.word).toBe('Не меньше 3 знаков, пожалуйста.')
  const texts = await Promise.all(LOCALES.map((locale) => explain(error, locale)))
  expect(new Set(texts.map(({ message }) => message)).size).toBe(LOCALES.length)
})

test('what is missing is asked for, not called wrong', async () => {
  const { fields } = await explain(refusalOf({ name: '', email: '' }), 'en')
  expect(fields).toMatchObject({ name: 'Please fill this in.', own: 'Please fill this in.' })
})

function refusalOf(input: unknown): AppError {
  try {
    parse(Input, input)
  } catch (error) {
    return error as AppError
  }
  throw new Error('It was taken')
}
