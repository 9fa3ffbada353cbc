'use client'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'

type Props = {
  /** The button that opens it, and takes the focus back. */
  trigger: ReactNode
  title: ReactNode
  /** What happens next; read out with the title. */
  description: ReactNode
  /** Buttons; put the one that only closes into a `DialogClose`. */
  children: ReactNode
}

/** A question that holds the page until it is answered; Escape is always an answer. */
export function Dialog({ trigger, title, description, children }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.veil} />
        <Primitive.Content className={styles.dialog}>
          <Primitive.Title className="h-sec">{title}</Primitive.Title>
          <Primitive.Description className={styles.words}>{description}</Primitive.Description>
          <div className={styles.actions}>{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Around a button that closes the dialog. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Primitive.Close asChild>{children}</Primitive.Close>
}
