'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Locale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import type { SearchCombobox } from './search-combobox'
import styles from './search-input.module.css'

export type SearchInputProps = {
  id: string
  className: string | undefined
  locale: Locale
  placeholder: string
  value: string | undefined
  /** Handed over, so that the page needs no catalogue in the browser. */
  messages: Messages['search']['box']
}

/** What stood in the field when the combobox took over. */
export type Typed = { text: string; selection: [number, number] | null }

type Live = { Combobox: typeof SearchCombobox; typed: Typed }

/** A plain field, which becomes a combobox when it is first touched: most visits never need its script. */
export function SearchInput(props: SearchInputProps) {
  const field = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const [live, setLive] = useState<Live | null>(null)

  const enliven = useCallback(async () => {
    const { SearchCombobox } = await import('./search-combobox')
    const input = field.current
    if (!input) return
    // Replacing the field would break off a word that is being composed.
    if (composing.current) await once(input, 'compositionend')
    // At once: a key pressed between reading the field and replacing it would be lost.
    flushSync(() => setLive({ Combobox: SearchCombobox, typed: readTyped(input) }))
  }, [])

  useEffect(() => {
    // Touched before this script had arrived.
    if (document.activeElement === field.current) enliven().catch(stayPlain)
  }, [enliven])

  return (
    <div className={styles.field}>
      {live ? (
        <live.Combobox {...props} typed={live.typed} />
      ) : (
        <input
          ref={field}
          id={props.id}
          className={props.className}
          type="search"
          name="q"
          placeholder={props.placeholder}
          defaultValue={props.value}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          onFocus={() => enliven().catch(stayPlain)}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
        />
      )}
    </div>
  )
}

function readTyped(input: HTMLInputElement): Typed {
  const { value, selectionStart, selectionEnd } = input
  const focused = document.activeElement === input
  return {
    text: value,
    selection: focused ? [selectionStart ?? value.length, selectionEnd ?? value.length] : null,
  }
}

function once(target: EventTarget, event: string) {
  return new Promise((resolve) => target.addEventListener(event, resolve, { once: true }))
}

/** The script did not arrive: the form still searches. */
function stayPlain() {}
