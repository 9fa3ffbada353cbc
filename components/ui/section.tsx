import type { ReactNode } from 'react'
import styles from './section.module.css'

type Props = {
  title: ReactNode
  caption?: ReactNode
  /** Under the caption in the margin, such as a link to all of what is shown. */
  aside?: ReactNode
  id?: string
  /** `h3` within a part that has its own title. */
  level?: 'h2' | 'h3'
  children: ReactNode
}

/** A part of a page: its title in a margin of three columns, its content in the other nine. */
export function Section({ title, caption, aside, id, level: Heading = 'h2', children }: Props) {
  return (
    <section className={styles.section} id={id}>
      <div className="wrap grid">
        <header className={styles.margin}>
          <Heading className="h-sec">{title}</Heading>
          {caption && <p className="cap">{caption}</p>}
          {aside}
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </section>
  )
}
