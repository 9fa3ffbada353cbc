import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'

function renderDialog() {
  render(
    <Dialog
      trigger={<Button>Withdraw</Button>}
      title="Withdraw the application?"
      description="Your draft is kept."
    >
      <DialogClose>
        <Button>Keep it</Button>
      </DialogClose>
    </Dialog>,
  )
  return screen.getByRole('button', { name: 'Withdraw' })
}

test('a dialog is named and described, and takes the focus', async () => {
  const trigger = renderDialog()
  await userEvent.click(trigger)
  const dialog = screen.getByRole('dialog', { name: 'Withdraw the application?' })
  const described = document.getElementById(dialog.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe('Your draft is kept.')
  expect(dialog.contains(document.activeElement)).toBe(true)
})

test('the focus stays inside while it is open', async () => {
  await userEvent.click(renderDialog())
  await userEvent.tab()
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }))
})

test.each(['{Escape}', '{Enter}'])('%s closes it and gives the focus back', async (key) => {
  const trigger = renderDialog()
  await userEvent.click(trigger)
  await userEvent.keyboard(key)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(trigger)
})
