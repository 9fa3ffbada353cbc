import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Table } from '@/components/ui/table'

const columns = [
  { label: 'Country' },
  { label: 'Cities', numeric: true, sort: { href: '?sort=cities', order: 'descending' as const } },
]
const rows = [
  { id: 'KR', cells: ['Republic of Korea', 39] },
  { id: 'PT', cells: ['Portugal', 17] },
]

test('a table has a caption, heads of columns and of rows', () => {
  render(<Table caption="Countries with most cities" columns={columns} rows={rows} />)
  const table = screen.getByRole('table', { name: 'Countries with most cities' })
  expect(within(table).getAllByRole('columnheader')).toHaveLength(2)
  const row = within(table).getByRole('row', { name: /Portugal/ })
  expect(within(row).getByRole('rowheader').textContent).toBe('Portugal')
  // Stacked on a phone, each cell brings its label along.
  expect(within(row).getByRole('cell').dataset.label).toBe('Cities')
})

test('a column is sorted by a link and says its order', () => {
  render(<Table caption="Countries" columns={columns} rows={rows} />)
  const head = screen.getByRole('columnheader', { name: 'Cities' })
  expect(head.getAttribute('aria-sort')).toBe('descending')
  expect(within(head).getByRole('link').getAttribute('href')).toBe('?sort=cities')
})
