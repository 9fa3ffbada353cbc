import { CheckRow } from '@/components/ui/check-row'
import styles from './directory-filters.module.css'

/** Countries shown before the list is opened. */
const FIRST = 7

type Props = {
  counts: Record<string, number>
  chosen: string[]
  names: Record<string, string>
  /** What opens the rest. */
  all: string
}

/** The chosen countries and those with most cities first, the others behind a fold. */
export function CountryOptions({ counts, chosen, names, all }: Props) {
  const codes = [...new Set([...chosen, ...Object.keys(counts)])].sort(
    (a, b) =>
      Number(chosen.includes(b)) - Number(chosen.includes(a)) ||
      (counts[b] ?? 0) - (counts[a] ?? 0) ||
      nameOf(a).localeCompare(nameOf(b)),
  )
  const rest = codes.slice(FIRST).sort((a, b) => nameOf(a).localeCompare(nameOf(b)))

  return (
    <>
      {codes.slice(0, FIRST).map(row)}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{all}</summary>
          {rest.map(row)}
        </details>
      )}
    </>
  )

  function row(code: string) {
    return (
      <CheckRow
        key={code}
        name="country"
        value={code}
        checked={chosen.includes(code)}
        count={counts[code] ?? 0}
      >
        {nameOf(code)}
      </CheckRow>
    )
  }

  function nameOf(code: string) {
    return names[code] ?? code
  }
}
