import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Corrections } from '@/components/about/corrections'
import about from '@/lib/i18n/messages/en/about.json'

function show(address: string | undefined) {
  render(
    <NextIntlClientProvider locale="en" messages={{ about }} timeZone="UTC">
      <Corrections address={address} />
    </NextIntlClientProvider>,
  )
}

test.each([
  ['https://example.org/corrections', 'https://example.org/corrections'],
  ['data@example.org', 'mailto:data@example.org'],
  ['mailto:data@example.org', 'mailto:data@example.org'],
])('corrections to %s go to %s', (address, href) => {
  show(address)
  expect(screen.getByRole('link', { name: 'Send a correction' }).getAttribute('href')).toBe(href)
  expect(screen.queryByText('CORRECTIONS_URL')).toBeNull()
})

test('an installation that has not said where corrections go says how it would', () => {
  show(undefined)
  expect(screen.queryByRole('link', { name: 'Send a correction' })).toBeNull()
  expect(screen.getByText('CORRECTIONS_URL')).toBeTruthy()
})
