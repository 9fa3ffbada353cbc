import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Pagination, shownPages } from '@/components/ui/pagination'
import common from '@/lib/i18n/messages/en/common.json'

function renderPages(page: number, pages: number) {
  return render(
    <NextIntlClientProvider locale="en" messages={{ common }}>
      <Pagination page={page} pages={pages} href={(number) => `/cities?page=${number}`} />
    </NextIntlClientProvider>,
  )
}

test('pages are links, the current one says so', () => {
  renderPages(2, 3)
  const links = screen.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [1, 1, 2, 3, 3].map((page) => `/cities?page=${page}`),
  )
  expect(screen.getByRole('link', { current: 'page' }).getAttribute('aria-label')).toBe('Page 2')
  expect(screen.getByRole('link', { name: 'Previous page' }).getAttribute('rel')).toBe('prev')
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('rel')).toBe('next')
})

test('the first page has none before it, the last none after it, one page nothing', () => {
  const first = renderPages(1, 2)
  expect(screen.queryByRole('link', { name: 'Previous page' })).toBeNull()
  first.unmount()
  const last = renderPages(2, 2)
  expect(screen.queryByRole('link', { name: 'Next page' })).toBeNull()
  last.unmount()
  renderPages(1, 1)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test.each([
  [1, 20, [1, 2, 3, 4, 20]],
  [10, 20, [1, 9, 10, 11, 20]],
  [20, 20, [1, 17, 18, 19, 20]],
  [3, 4, [1, 2, 3, 4]],
  [99, 4, [1, 2, 3, 4]],
])('page %i of %i shows %j', (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown)
})
