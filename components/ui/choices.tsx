'use client'
import type { ReactNode } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import styles from './choices.module.css'

export type Choice = {
  id: string
  /** What the field says when this is chosen, and what a screen reader reads. */
  text: string
  /** How it is shown, where that is more than its text. */
  label?: ReactNode
  detail?: ReactNode
  /** A choice that leads to a page. */
  href?: string
}
export type ChoiceGroup = { id: string; title?: string; choices: Choice[] }

type Props = {
  label: string
  groups: ChoiceGroup[]
  /** Of a choice that leads nowhere. */
  onChoose?: ((id: string) => void) | undefined
  /** Said under the list: still looking, found nothing. */
  status?: ReactNode
}

/** What a field offers, under it. */
export function Choices({ label, groups, onChoose, status }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the list leaves the focus in the field
    <div className={styles.popup} onMouseDown={(event) => event.preventDefault()}>
      <ListBox
        className={styles.list}
        aria-label={label}
        onAction={onChoose && ((key) => onChoose(String(key)))}
      >
        {groups.map(({ id, title, choices }) =>
          title ? (
            <ListBoxSection key={id} id={id} className={styles.group}>
              <Header className={styles.title}>{title}</Header>
              {choices.map(toItem)}
            </ListBoxSection>
          ) : (
            choices.map(toItem)
          ),
        )}
      </ListBox>
      {status && <p className={styles.status}>{status}</p>}
    </div>
  )
}

function toItem({ id, text, label, detail, href }: Choice) {
  return (
    <ListBoxItem key={id} id={id} textValue={text} href={href} className={styles.choice}>
      <span>{label ?? text}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </ListBoxItem>
  )
}
