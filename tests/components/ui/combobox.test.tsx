import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Combobox } from '@/components/ui/combobox'

const PLACES = ['Cork', 'Coimbra', 'Dublin']

function Places({ onChoose, error }: { onChoose?: (id: string) => void; error?: string }) {
  const [typed, setTyped] = useState('')
  const begins = PLACES.filter((place) => place.toLowerCase().startsWith(typed.toLowerCase()))
  return (
    <Combobox
      label="City"
      listLabel="Suggestions"
      error={error}
      value={typed}
      onValueChange={setTyped}
      onChoose={(id) => {
        setTyped(id)
        onChoose?.(id)
      }}
      groups={[{ id: 'all', title: 'Cities', choices: begins.map((id) => ({ id, text: id })) }]}
      count={`${begins.length} suggestions`}
    />
  )
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'City' })
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent

test('typing narrows the choices down and says how many are left', async () => {
  render(<Places />)
  await userEvent.type(field(), 'co')
  expect(field().getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('listbox', { name: 'Suggestions' })).toBeTruthy()
  expect(options()).toEqual(['Cork', 'Coimbra'])
  expect(screen.getByRole('status').textContent).toBe('2 suggestions')
})

test('arrows walk the choices while the focus stays in the field, Enter takes one', async () => {
  const onChoose = vi.fn()
  render(<Places onChoose={onChoose} />)
  await userEvent.type(field(), 'co')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(active()).toBe('Coimbra')
  expect(document.activeElement).toBe(field())
  await userEvent.keyboard('{Enter}')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Coimbra')
  expect(field().value).toBe('Coimbra')
  expect(options()).toEqual([])
})

test('a press takes a choice', async () => {
  const onChoose = vi.fn()
  render(<Places onChoose={onChoose} />)
  await userEvent.click(field())
  await userEvent.click(screen.getByRole('option', { name: 'Dublin' }))
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Dublin')
})

test('Escape puts the choices away and keeps what was typed, an arrow brings them back', async () => {
  render(<Places />)
  await userEvent.type(field(), 'co')
  await userEvent.keyboard('{Escape}')
  expect(options()).toEqual([])
  expect(field().value).toBe('co')
  expect(field().getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{ArrowDown}')
  expect(options()).toEqual(['Cork', 'Coimbra'])
})

test('leaving the field puts the choices away', async () => {
  render(<Places />)
  await userEvent.type(field(), 'co')
  await userEvent.tab()
  expect(options()).toEqual([])
})

test('an error is read with the field', () => {
  render(<Places error="Choose a city." />)
  expect(field().getAttribute('aria-invalid')).toBe('true')
  const described = field().getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toBe('Choose a city.')
})
