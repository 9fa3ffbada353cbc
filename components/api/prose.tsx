import styles from './prose.module.css'

/** English text of the reference, with code between backticks. */
export function Prose({ text, className = 'prose' }: { text: string; className?: string }) {
  const parts = text.split('`').map((part, position) => ({ part, code: position % 2 === 1 }))
  return (
    <p lang="en" dir="ltr" className={`${className} ${styles.prose}`}>
      {parts.map(({ part, code }) => (code ? <code key={part}>{part}</code> : part))}
    </p>
  )
}
