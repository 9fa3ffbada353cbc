import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ToastProvider, useToast } from '@/components/ui/toast'

function Follow({ onUndo }: { onUndo: () => void }) {
  const toast = useToast()
  const undo = { label: 'Undo', altText: 'Stop following on the page', onUndo }
  return (
    <button type="button" onClick={() => toast({ text: 'You follow Cork.', undo })}>
      Follow
    </button>
  )
}

function renderFollow() {
  const onUndo = vi.fn()
  render(
    <ToastProvider label="Notices" dir="ltr">
      <Follow onUndo={onUndo} />
    </ToastProvider>,
  )
  return onUndo
}

test('a toast says what happened and takes it back once', async () => {
  const onUndo = renderFollow()
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }))
  expect(screen.getByText('You follow Cork.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(onUndo).toHaveBeenCalledOnce()
  expect(screen.queryByText('You follow Cork.')).toBeNull()
})

test('a second toast takes the place of the first', async () => {
  renderFollow()
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }))
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }))
  expect(screen.getAllByText('You follow Cork.')).toHaveLength(1)
})

test('F8 leads to the notices', async () => {
  renderFollow()
  await userEvent.click(screen.getByRole('button', { name: 'Follow' }))
  await userEvent.keyboard('[F8]')
  expect(screen.getByRole('region', { name: /Notices/ }).contains(document.activeElement)).toBe(
    true,
  )
})
