import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Tabs } from '@/components/ui/tabs'

const tabs = [
  { id: 'a', title: 'Practices', content: 'Three practices' },
  { id: 'b', title: 'Events', content: 'No event' },
  { id: 'c', title: 'Partnerships', content: 'Two partnerships' },
]

test('one tab is in the order of the page, arrows go to the others', async () => {
  render(<Tabs label="City sections" dir="ltr" tabs={tabs} />)
  expect(screen.getByRole('tablist', { name: 'City sections' })).toBeTruthy()
  expect(screen.getByRole('tabpanel', { name: 'Practices' }).textContent).toBe('Three practices')

  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Practices' }))
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Events', selected: true }))
  expect(screen.getByRole('tabpanel', { name: 'Events' }).textContent).toBe('No event')
})

test('arrows follow the line of reading from right to left', async () => {
  render(<Tabs label="City sections" dir="rtl" tabs={tabs} />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowLeft}')
  expect(screen.getByRole('tab', { name: 'Events', selected: true })).toBeTruthy()
})
