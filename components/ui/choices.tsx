'use client'
import type { ReactNode } from 'react'
import {
  ListBox,
  ListBoxItem,
  type ListBoxItemProps,
  ListBoxSection,
  Popover,
} from 'react-aria-components/ComboBox'
import { Header } from 'react-aria-components/Header'
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
  /** Said under the list: still looking, found nothing. */
  status?: ReactNode
}

/** What a combobox offers, under its field. */
export function Choices({ label, groups, status }: Props) {
  return (
    <Popover className={styles.popover} placement="bottom start" offset={1}>
      <ListBox className={styles.list} aria-label={label}>
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
      {status && (
        <div className={styles.status} role="status">
          {status}
        </div>
      )}
    </Popover>
  )
}

function toItem({ id, text, label, detail, href }: Choice) {
  const item: ListBoxItemProps = { id, textValue: text, href }
  return (
    <ListBoxItem key={id} {...item} className={styles.choice}>
      <span>{label ?? text}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </ListBoxItem>
  )
}
