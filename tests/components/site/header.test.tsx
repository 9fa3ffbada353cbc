import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Header } from '@/components/site/header'
import common from '@/lib/i18n/messages/fr/common.json'
import search from '@/lib/i18n/messages/fr/search.json'

function renderHeader(withoutSearch = false) {
  render(
    <NextIntlClientProvider locale="fr" messages={{ common, search }}>
      <Header path="/cities?region=africa" section="cities" withoutSearch={withoutSearch} />
    </NextIntlClientProvider>,
  )
}

test('the header leads to each part in the reader’s language and marks the current one', () => {
  renderHeader()
  const nav = screen.getByRole('navigation', { name: common.nav.main })
  const current = within(nav).getByRole('link', { current: 'page' })
  expect(current.getAttribute('href')).toBe('/fr/cities')
  expect(within(nav).getByRole('link', { name: common.nav.join }).getAttribute('href')).toBe(
    '/fr/join',
  )
})

test('the same page in the six languages is a plain link each', () => {
  renderHeader()
  const links = screen.getAllByRole('link', { hidden: true }).filter((link) => link.lang)
  const addresses = links.map((link) => link.getAttribute('href'))
  expect(addresses).toContain('/cities?region=africa')
  expect(addresses).toContain('/ar/cities?region=africa')
  expect(links.find((link) => link.lang === 'ar')?.dir).toBe('rtl')
})

test('a menu closes by Escape, which gives the focus back, and by a press elsewhere', async () => {
  renderHeader()
  const summary = screen.getByText(common.menu, { selector: 'summary' })
  const menu = summary.closest('details')
  await userEvent.click(summary)
  expect(menu?.open).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(menu?.open).toBe(false)
  expect(document.activeElement).toBe(summary)

  await userEvent.click(summary)
  await userEvent.click(document.body)
  expect(menu?.open).toBe(false)
})

test('a page with a search of its own has no second one', () => {
  renderHeader(true)
  expect(screen.queryByRole('search')).toBeNull()
})
