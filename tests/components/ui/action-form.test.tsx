import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NextIntlClientProvider } from 'next-intl'
import { beforeEach, expect, test } from 'vitest'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox, FormChecks } from '@/components/ui/form/checks'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { PagePath } from '@/components/ui/form/page-path'
import { Submit } from '@/components/ui/form/submit'
import type { FormState } from '@/lib/core/form-state'
import { loadMessages } from '@/lib/i18n/messages'

const messages = await loadMessages('en')
type Action = (state: FormState, form: FormData) => Promise<FormState>

beforeEach(() => sessionStorage.clear())

test('a refused form keeps what was typed, says what is wrong beside the field and leads there', async () => {
  show(async (_, form) => refused({ name: 'Please fill this in.' }, valuesOf(form)))
  await userEvent.type(screen.getByLabelText('Place'), 'Cork')
  await userEvent.selectOptions(screen.getByLabelText('Kind'), 'b')
  await userEvent.click(screen.getByLabelText('Two'))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  expect((await screen.findByRole('alert')).textContent).toContain('Look at the fields.')
  const name = screen.getByLabelText('Name')
  expect(name.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Please fill this in.',
  )
  await waitFor(() => expect(document.activeElement).toBe(name))
  expect(value('Place')).toBe('Cork')
  expect(value('Kind')).toBe('b')
  expect((screen.getByLabelText('Two') as HTMLInputElement).checked).toBe(true)
  expect((screen.getByLabelText('One') as HTMLInputElement).checked).toBe(false)
})

test('what was done is said, and has the focus', async () => {
  show(async () => ({ status: 'done', notice: 'Saved.', at: 1 }))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const notice = await screen.findByRole('status')
  expect(notice.textContent).toBe('Saved.')
  await waitFor(() => expect(document.activeElement).toBe(notice))
})

test('what was typed waits through a new sign-in, and is gone once it was sent', async () => {
  const first = show(async (_, form) => ({
    ...refused({}, valuesOf(form)),
    code: 'unauthenticated',
    remedy: 'sign-in',
  }))
  await userEvent.type(screen.getByLabelText('Place'), 'Cork')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const link = await screen.findByRole('link', { name: 'Sign in again' })
  expect(link.getAttribute('href')).toBe('/sign-in?next=%2Fmy-city')
  first.unmount()

  const second = show(async () => ({ status: 'done', notice: 'Saved.', at: 1 }))
  await waitFor(() => expect(value('Place')).toBe('Cork'))
  expect(screen.getByRole('status').textContent).toContain('Welcome back')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved.')
  second.unmount()

  show(async () => ({ status: 'done', notice: 'Saved.', at: 1 }))
  expect(value('Place')).toBe('')
})

test('while it is under way it cannot be sent twice', async () => {
  let sent = 0
  let answer: (state: FormState) => void = () => {}
  show(() => {
    sent += 1
    return new Promise((resolve) => {
      answer = resolve
    })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const waiting = await screen.findByRole('button', { name: 'One moment …' })
  expect((waiting as HTMLButtonElement).disabled).toBe(true)
  await userEvent.click(waiting)
  answer({ status: 'done', notice: 'Saved.', at: 1 })
  await screen.findByText('Saved.')
  expect(sent).toBe(1)
})

test('two versions stand side by side, and the next save knows the newer one', async () => {
  const versions: unknown[] = []
  show(async (_, form) => {
    versions.push(form.get('version'))
    return {
      ...refused({}, valuesOf(form)),
      code: 'conflict',
      current: { version: 8, place: 'Galway', name: '' },
    }
  })
  await userEvent.type(screen.getByLabelText('Place'), 'Cork')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const table = await screen.findByRole('table')
  expect([...table.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    'PlaceGalwayCork',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(versions).toEqual(['7', '8']))
})

function show(action: Action) {
  return render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <PagePath path="/my-city">
        <ActionForm action={action} name="test">
          <FormVersion version={7} labels={{ name: 'Name', place: 'Place' }} />
          <FormText name="name" label="Name" />
          <FormText name="place" label="Place" />
          <FormSelect name="kind" label="Kind" defaultValue="a">
            <option value="a">A</option>
            <option value="b">B</option>
          </FormSelect>
          <FormChecks
            name="tags"
            legend="Tags"
            stored={['one']}
            options={[
              { value: 'one', label: 'One' },
              { value: 'two', label: 'Two' },
            ]}
            pick="one"
          />
          <FormBox name="agreed" label="Agreed" />
          <Submit>Save</Submit>
        </ActionForm>
      </PagePath>
    </NextIntlClientProvider>,
  )
}

function refused(
  fields: Record<string, string>,
  values: Record<string, string>,
): Extract<FormState, { status: 'refused' }> {
  return {
    status: 'refused',
    code: 'invalid',
    message: 'Look at the fields.',
    fields,
    values,
    at: 1,
  }
}

function valuesOf(form: FormData) {
  return Object.fromEntries([...form].map(([name, each]) => [name, String(each)]))
}

function value(label: string) {
  return (screen.getByLabelText(label) as HTMLInputElement | HTMLSelectElement).value
}
