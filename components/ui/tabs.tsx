'use client'
import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './tabs.module.css'

type Props = {
  label: string
  /** Which way the arrow keys go. */
  dir: 'ltr' | 'rtl'
  tabs: { id: string; title: ReactNode; content: ReactNode }[]
}

/** Parts of one thing of which one is read at a time; what deserves an address is a page instead. */
export function Tabs({ label, dir, tabs }: Props) {
  return (
    <Primitive.Root dir={dir} defaultValue={tabs[0]?.id}>
      <Primitive.List className={styles.list} aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Primitive.Trigger key={id} value={id} className={styles.tab}>
            {title}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map(({ id, content }) => (
        <Primitive.Content key={id} value={id} className={styles.panel}>
          {content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
