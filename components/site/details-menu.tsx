'use client'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = { className?: string; summary: ReactNode; children: ReactNode }

/** A menu that opens without script; with it, Escape and a press elsewhere close it again. */
export function DetailsMenu({ className, summary, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    function onPress({ target }: PointerEvent) {
      const element = menu.current
      if (element?.open && !element.contains(target as Node)) element.open = false
    }
    function onKey({ key }: KeyboardEvent) {
      const element = menu.current
      if (key !== 'Escape' || !element?.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    // One name for all: opening one closes the other.
    <details ref={menu} name="menu" className={className}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
