import type { ReactNode } from 'react'
import { Icon } from './icon'
import styles from './table.module.css'

export type Column = {
  /** Names the column, and each of its cells where the table is stacked. */
  label: string
  numeric?: boolean
  /** A table is sorted by links, so that its order is an address. */
  sort?: { href: string; order: 'ascending' | 'descending' | null }
}
export type Row = {
  id: string
  /** As many as there are columns; the first one names the row. */
  cells: ReactNode[]
}

type Props = { caption: ReactNode; captionHidden?: boolean; columns: Column[]; rows: Row[] }

/** Hairlines between rows, an ink line under the head, figures aligned; stacked with labels on phones. */
export function Table({ caption, captionHidden, columns, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption className={captionHidden ? 'vh' : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.label} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            <th scope="row">{cells[0]}</th>
            {columns.slice(1).map(({ label, numeric }, position) => (
              <td key={label} data-label={label} className={numeric ? styles.numeric : undefined}>
                {cells[position + 1]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ label, numeric, sort }: Column) {
  return (
    <th
      scope="col"
      className={numeric ? styles.numeric : undefined}
      aria-sort={sort?.order ?? undefined}
    >
      {sort ? (
        <a href={sort.href}>
          {label}
          {sort.order && <Icon name={sort.order === 'ascending' ? 'chevron-up' : 'chevron-down'} />}
        </a>
      ) : (
        label
      )}
    </th>
  )
}
