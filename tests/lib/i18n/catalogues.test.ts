import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { NAMESPACES } from '@/lib/i18n/messages'
import { argumentsOf, catalogue, pluralCategories } from './catalogues'

const english = catalogue(DEFAULT_LOCALE)

test('each language has one file for each part of the product', () => {
  for (const locale of LOCALES)
    expect(readdirSync(`lib/i18n/messages/${locale}`).sort()).toEqual(
      NAMESPACES.map((name) => `${name}.json`).sort(),
    )
})

test.each(LOCALES)('%s says everything that English says, and nothing else', (locale) => {
  const own = catalogue(locale)
  expect({
    missing: [...english.keys()].filter((key) => !own.has(key)),
    extra: [...own.keys()].filter((key) => !english.has(key)),
  }).toEqual({ missing: [], extra: [] })
})

test.each(LOCALES)('no message of %s is empty', (locale) => {
  expect([...catalogue(locale)].filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(LOCALES)('%s takes the same arguments as English', (locale) => {
  const differing = [...catalogue(locale)].flatMap(([key, text]) => {
    const [own, reference] = [text, english.get(key) ?? ''].map((message) =>
      argumentsOf(message).join(', '),
    )
    return own === reference ? [] : [`${key}: ${own} (English: ${reference})`]
  })
  expect(differing).toEqual([])
})

test.each(LOCALES)('the plurals of %s have every form of the language', (locale) => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort().join(' ')
  const wrong = [...catalogue(locale)].flatMap(([key, text]) =>
    pluralCategories(text)
      .map((categories) => categories.sort().join(' '))
      .filter((categories) => categories !== forms)
      .map((categories) => `${key}: ${categories} (the language has: ${forms})`),
  )
  expect(wrong).toEqual([])
})

test('a difference in arguments is seen', () => {
  expect(argumentsOf('<b>{count, plural, other {# of {total}}}</b>')).toEqual([
    '<b>',
    'count',
    'total',
  ])
  expect(pluralCategories('{n, plural, =0 {no} one {one} other {#}}')).toEqual([['one', 'other']])
})
