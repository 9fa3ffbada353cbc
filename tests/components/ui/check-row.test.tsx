import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { CheckRow } from '@/components/ui/check-row'

test('a row is a box with its words and its count in the reader’s figures', async () => {
  render(
    <NextIntlClientProvider locale="fr" messages={{}}>
      <form aria-label="filters">
        <CheckRow name="region" value="africa" checked count={1234}>
          Afrique
        </CheckRow>
      </form>
    </NextIntlClientProvider>,
  )
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Afrique/ })
  expect(box.checked).toBe(true)
  expect(screen.getByText(/^1\s234$/u)).toBeTruthy()

  await userEvent.click(screen.getByText('Afrique'))
  expect(box.checked).toBe(false)
  expect([...new FormData(screen.getByRole<HTMLFormElement>('form'))]).toEqual([])
})
