'use client'
import { Toast as Primitive } from 'radix-ui'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import styles from './toast.module.css'

type Message = {
  /** What happened. */
  text: string
  /** The way back; `altText` says where to find it later, for a reader who can't reach it in time. */
  undo?: { label: string; altText: string; onUndo: () => void }
}

const ToastContext = createContext<((message: Message) => void) | null>(null)

/** Long enough to read and to reach the button; it waits while pointed at or focused. In milliseconds. */
const STAYS = 10_000

type Props = { children: ReactNode; label: string; dir: 'ltr' | 'rtl' }

/** Says what just happened, at the foot of the page, and offers to undo it. F8 leads there. */
export function ToastProvider({ children, label, dir }: Props) {
  const [shown, setShown] = useState<(Message & { id: number }) | null>(null)
  const show = useCallback(
    (message: Message) => setShown((last) => ({ ...message, id: (last?.id ?? 0) + 1 })),
    [],
  )
  return (
    <ToastContext value={show}>
      <Primitive.Provider
        label={label}
        duration={STAYS}
        swipeDirection={dir === 'rtl' ? 'left' : 'right'}
      >
        {children}
        {shown && (
          <Primitive.Root
            key={shown.id}
            className={styles.toast}
            onOpenChange={(open) => !open && setShown(null)}
          >
            <Primitive.Description>{shown.text}</Primitive.Description>
            {shown.undo && (
              <Primitive.Action
                className={styles.undo}
                altText={shown.undo.altText}
                onClick={shown.undo.onUndo}
              >
                {shown.undo.label}
              </Primitive.Action>
            )}
          </Primitive.Root>
        )}
        <Primitive.Viewport className={styles.viewport} label={label} />
      </Primitive.Provider>
    </ToastContext>
  )
}

export function useToast() {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it')
  return show
}
