import { expect, test } from 'vitest'
import { differenceOf } from '@/lib/core/difference'
import { bestAlternative, bestText } from '@/lib/profiles/best-text'
import { completeness, PIECES } from '@/lib/profiles/completeness'

const NOTHING = {
  ...{ about: '', offers: '', seeks: '' },
  ...{ priorities: [], prioritySdgs: [], workingLanguages: [] },
  ...{ website: null, pictures: 0, contacts: 0, texts: 0 },
}

test('an empty profile lacks everything, in the order to add it', () => {
  expect(completeness(NOTHING)).toEqual({ total: 10, there: 0, missing: [...PIECES] })
})

test('each piece counts once it is there; one contact is not two, one text no translation', () => {
  const some = completeness({
    ...NOTHING,
    about: 'We learn.',
    website: 'https://example.org',
    contacts: 1,
    texts: 1,
  })
  expect(some.there).toBe(2)
  expect(some.missing).toEqual(PIECES.filter((piece) => !['about', 'website'].includes(piece)))
  const all = completeness({
    ...{ about: 'a', offers: 'b', seeks: 'c' },
    ...{ priorities: ['culture'], prioritySdgs: [4], workingLanguages: ['en'] },
    ...{ website: 'https://example.org', pictures: 1, contacts: 2, texts: 2 },
  })
  expect(all).toEqual({ total: 10, there: 10, missing: [] })
})

test('a difference is told in whole words, and holds both texts', () => {
  const [before, after] = ['We learn in old libraries.', 'We learn and play in libraries.']
  const pieces = differenceOf(before, after, 'en')
  const said = (change: string) =>
    pieces.filter((piece) => piece.change === change).map(({ text }) => text.trim())
  expect(said('removed')).toEqual(['old'])
  expect(said('added')).toEqual(['and play'])
  const without = pieces.filter(({ change }) => change !== 'removed')
  expect(without.map(({ text }) => text).join('')).toBe(after)
})

test('a difference in Chinese is told by its words, too', () => {
  const pieces = differenceOf('我们的城市学习', '我们的城市热爱学习', 'zh')
  expect(pieces.filter(({ change }) => change === 'added').map(({ text }) => text)).toEqual([
    '热爱',
  ])
  expect(pieces.some(({ change }) => change === 'removed')).toBe(false)
})

test('readers get their language, then a form of it, then the original', () => {
  const texts = [{ lang: 'ja' }, { lang: 'zh-Hant' }, { lang: 'fr' }]
  expect(bestText(texts, 'fr')?.lang).toBe('fr')
  expect(bestText(texts, 'zh')?.lang).toBe('zh-Hant')
  expect(bestText(texts, 'ru')?.lang).toBe('ja')
  expect(bestText([], 'ru')).toBeNull()
  expect(bestAlternative({ fr: 'Un parc', en: 'A park' }, 'ru')).toEqual({
    lang: 'en',
    text: 'A park',
  })
  expect(bestAlternative({ fr: 'Un parc' }, 'ru')).toEqual({ lang: 'fr', text: 'Un parc' })
})
