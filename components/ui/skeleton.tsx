import styles from './skeleton.module.css'

type Props = {
  /** What is being waited for, for a screen reader. */
  label: string
  lines?: number
}

/** Holds the lines of what comes, so that nothing jumps. It does not shimmer. */
export function Skeleton({ label, lines = 3 }: Props) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="vh">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <div key={line} className={styles.line} />
      ))}
    </div>
  )
}
