import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { FoundRequests } from '@/components/search/found-requests'
import common from '@/lib/i18n/messages/en/common.json'
import partnerships from '@/lib/i18n/messages/en/partnerships.json'
import search from '@/lib/i18n/messages/en/search.json'

const request = {
  ...{ id: '1', slug: 'by-the-river-cork-ie', title: 'Aprender junto al río', language: 'es' },
  ...{ kind: 'joint-project', state: 'open', deadline: new Date('2027-03-31'), blocks: [] },
  ...{ seats: 3, taken: 1 },
  city: { slug: 'cork-ie', name: 'Cork', nameLang: 'en', country: { name: 'Ireland' } },
}

function show(data: object[], total: number) {
  const found = { data, total } as unknown as ComponentProps<typeof FoundRequests>['found']
  return render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, partnerships, search }}>
      <FoundRequests q="río & mar" found={found} />
    </NextIntlClientProvider>,
  )
}

test('requests say what is looked for, by whom and until when, and lead to all that the words find', () => {
  show([request], 7)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('“río & mar”')
  const title = screen.getByRole('heading', { level: 3, name: request.title })
  expect(title.getAttribute('lang')).toBe('es')
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(href(request.title)).toBe('/partnerships/by-the-river-cork-ie')
  expect(href('Cork')).toBe('/cities/cork-ie')
  expect(screen.getByText('Joint project')).toBeTruthy()
  expect(screen.getByText(/until March 31, 2027/)).toBeTruthy()
  expect(href('See all 7 requests')).toBe('/partnerships?q=r%C3%ADo+%26+mar')
})

test('where the words find none, nothing is said of requests', () => {
  expect(show([], 0).container.textContent).toBe('')
})
