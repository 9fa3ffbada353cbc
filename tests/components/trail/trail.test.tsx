import { render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Trail } from '@/components/trail/trail'
import practices from '@/lib/i18n/messages/en/practices.json'
import trail from '@/lib/i18n/messages/en/trail.json'
import type { Lineage } from '@/lib/trail/queries/get-lineage'

function city(name: string, lon: number) {
  const slug = name.toLowerCase()
  return { slug, name, nameLang: 'en', lat: 10, lon, country: { code: 'ZZ', name: 'Country' } }
}

function step(id: string, parentId: string, depth: number, more: object = {}) {
  return {
    ...{ id, parentId, depth, city: city(`City ${id}`, depth * 20), year: 2020, result: 'stopped' },
    ...{ language: 'en', changes: 'x', outcome: '', answer: '', costBand: null, practice: null },
    ...more,
  }
}

const root = { id: 'a', slug: 'of-a', title: 'Of A', language: 'en', city: city('A', 0) }

function show(steps: object[], told: string[]) {
  const html = new Map(
    told.map((id) => [
      id,
      { changes: `<p>Changed by ${id}</p>`, outcome: null, answer: '<p>Thanks</p>' },
    ]),
  )
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ trail, practices }}>
      <Trail slug="of-a" lineage={{ root, steps } as unknown as Lineage} html={html} />
    </NextIntlClientProvider>,
  )
}

test('each step says from whom it was learnt, what was changed, what came of it, and the answer', () => {
  show([step('b', 'a', 1), step('c', 'b', 2, { costBand: 'under-10k' })], ['b', 'c'])
  const [began, b, c] = screen.getAllByRole('listitem')
  expect(began?.textContent).toContain('A, Country')
  expect(b?.textContent).toContain('learnt from A')
  expect(c?.textContent).toContain('learnt from City b')
  expect(c?.textContent).toContain('It was stopped')
  expect(c?.textContent).toContain('Under 10,000 US dollars')
  expect(c?.textContent).toContain('Changed by c')
  expect(c?.textContent).toContain('A answers')
})

test('steps beyond those told in full stand folded, each with its city', () => {
  show([step('b', 'a', 1), step('c', 'b', 2)], ['b'])
  const fold = screen.getByText('1 more city').closest('details')
  expect(within(fold as HTMLElement).getByRole('link', { hidden: true }).textContent).toBe('City c')
})

test('where nothing is recorded, it says so and how to be the first', () => {
  show([], [])
  expect(screen.getByText('No adaptation is recorded yet.')).toBeDefined()
  const add = screen.getByRole('link', { name: 'We adapted this' })
  expect(add.getAttribute('href')).toBe('/my-city/adaptations/new?practice=of-a')
})
