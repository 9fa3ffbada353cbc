import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

test('a field is named by its label and described by its hint', () => {
  render(
    <Field label="Public name" hint="As on the profile">
      {(control) => <TextInput {...control} />}
    </Field>,
  )
  const input = screen.getByRole('textbox', { name: 'Public name' })
  expect(describedBy(input)).toBe('As on the profile')
  expect(input.getAttribute('aria-invalid')).toBeNull()
})

test('an error is read with its field, after the hint, and what was typed stays', () => {
  render(
    <Field label="Years" hint="Of schooling" error="Between 0 and 25.">
      {(control) => <TextInput {...control} defaultValue="41" />}
    </Field>,
  )
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Years' })
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(describedBy(input)).toBe('Of schooling Between 0 and 25.')
  expect(input.value).toBe('41')
})

function describedBy(input: HTMLElement) {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}
