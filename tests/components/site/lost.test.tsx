import { act, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test, vi } from 'vitest'
import { FailureInBrowser } from '@/components/site/failure-in-browser'
import { FailurePage } from '@/components/site/failure-page'
import { NotFoundPage } from '@/components/site/not-found-page'
import common from '@/lib/i18n/messages/es/common.json'
import errors from '@/lib/i18n/messages/es/errors.json'
import search from '@/lib/i18n/messages/es/search.json'

const messages = { common, errors, search }

test('a page that is not there offers a search and ways on', () => {
  render(
    <NextIntlClientProvider locale="es" messages={messages}>
      <NotFoundPage />
    </NextIntlClientProvider>,
  )
  expect(screen.getByRole('heading', { level: 1, name: errors.notFound.title })).toBeTruthy()
  const main = within(screen.getByRole('main'))
  expect(main.getByRole('searchbox')).toBeTruthy()
  expect(main.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/es/cities',
    '/es',
    '/es/network',
  ])
})

test('a page that broke offers to load it again', () => {
  render(
    <NextIntlClientProvider locale="es" messages={messages}>
      <FailurePage />
    </NextIntlClientProvider>,
  )
  expect(screen.getByText(errors.failure.again).getAttribute('href')).toBe('')
})

test('what breaks in the browser is said in the reader’s language, with the number in the log', async () => {
  const retry = vi.fn()
  await act(async () => {
    render(<FailureInBrowser locale="es" digest="12345" retry={retry} />)
  })
  expect(await screen.findByRole('heading', { name: errors.failure.title })).toBeTruthy()
  expect(screen.getByText(/12345/)).toBeTruthy()
  screen.getByRole('button', { name: errors.failure.again }).click()
  expect(retry).toHaveBeenCalledOnce()
})
