'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type FormState, FRESH } from '@/lib/core/form-state'
import { readField, sameTyped, type Typed, toFormData, writeField } from './draft-controls'
import { keep, readKept } from './kept-draft'

/** After the last key, and at the latest while keys keep coming; after a failure; in milliseconds. */
const PAUSE = 1_000
const AGAIN = 8_000

export type SaveState =
  | 'fresh'
  | 'waiting'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'refused'
  | 'contested'
type Fields = Record<string, Typed>
type Answer = FormState & { result?: { version: number; theirs: Fields } }

type Options = {
  /** Where it is saved. */
  to: string
  /** Something within the form. */
  inside: RefObject<HTMLElement | null>
  id: string
  /** Under which what is not saved yet is kept in this browser. */
  keptAs: string
  version: number
  /** Names of the draft's fields. */
  names: readonly string[]
  locale: string
  /** What came of sending the whole form. */
  sent: FormState
}

/**
 * Saves the fields that were touched, a moment after they were; keeps them in the browser until they are saved, and
 * brings them back when the page is opened again. Where somebody else changed the same field, its writer chooses.
 */
export function useAutosave({ to, inside, id, keptAs, version, names, locale, sent }: Options) {
  const [state, setState] = useState<SaveState>('fresh')
  const [refusal, setRefusal] = useState<FormState>(FRESH)
  const [contested, setContested] = useState<Fields>({})
  const [restored, setRestored] = useState<string[]>([])
  const [theirs, setTheirs] = useState<string[]>([])
  const seen = useRef(version)
  const dirty = useRef(new Map<string, Typed>())
  /** All that was typed or brought in since the page was opened: a form that was sent shows what is stored. */
  const shown = useRef(new Map<string, Typed>())
  const open = useRef<Fields>({})
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const send = useRef(() => {})

  const formOf = () => inside.current?.closest('form') ?? null
  const store = () =>
    keep(keptAs, { version: seen.current, fields: Object.fromEntries(dirty.current) })
  const later = (wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send.current(), wait)
  }

  send.current = async () => {
    // What is contested waits for its writer.
    const fields = [...dirty.current].filter(([name]) => !(name in open.current))
    if (busy.current || fields.length === 0) return
    busy.current = true
    setState('saving')
    try {
      const body = toFormData(fields, { id, version: String(seen.current), locale })
      const response = await fetch(to, { method: 'POST', body })
      if (!response.ok) throw new Error(response.statusText)
      take(await response.json(), fields)
    } catch {
      setState('offline')
      later(AGAIN)
    } finally {
      busy.current = false
    }
  }

  function take(answer: Answer, fields: [string, Typed][]) {
    if (answer.status === 'done' && answer.result) {
      seen.current = answer.result.version
      settle(fields)
      showTheirs(answer.result.theirs)
      setRefusal(FRESH)
      setState(Object.keys(open.current).length > 0 ? 'contested' : 'saved')
    } else if (answer.status === 'refused' && answer.code === 'conflict' && answer.current) {
      const { version: now, ...found } = answer.current as Fields & { version: number }
      seen.current = now
      settle(fields.filter(([name]) => !(name in found)))
      contest({ ...open.current, ...found })
      setState('contested')
    } else {
      setRefusal(answer)
      setState('refused')
      return
    }
    store()
    // What was typed meanwhile goes next.
    if (dirty.current.size > Object.keys(open.current).length) later(PAUSE)
  }

  function settle(fields: [string, Typed][]) {
    for (const [name, typed] of fields)
      if (sameTyped(dirty.current.get(name) ?? '', typed)) dirty.current.delete(name)
  }

  function show(form: HTMLFormElement, name: string, typed: Typed) {
    writeField(form, name, typed)
    shown.current.set(name, typed)
  }

  function showTheirs(fields: Fields) {
    const form = formOf()
    const changed = Object.keys(fields).filter((name) => {
      const typed = fields[name]
      if (!form || typed === undefined || dirty.current.has(name)) return false
      if (sameTyped(readField(form, name), typed)) return false
      show(form, name, typed)
      return true
    })
    if (changed.length > 0) setTheirs((before) => [...new Set([...before, ...changed])])
  }

  function contest(fields: Fields) {
    open.current = fields
    setContested(fields)
  }

  /** Ends a contest: with what is in the form, or with what somebody else wrote. */
  function choose(name: string, whose: 'mine' | 'theirs') {
    const form = formOf()
    const { [name]: other, ...rest } = open.current
    if (!form || other === undefined) return
    if (whose === 'theirs') {
      show(form, name, other)
      dirty.current.delete(name)
    }
    contest(rest)
    store()
    if (whose === 'mine') later(0)
    else setState(dirty.current.size > 0 ? 'waiting' : 'saved')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once; what it reads is in refs
  useEffect(() => {
    const form = formOf()
    if (!form) return
    const kept = readKept(keptAs)
    const back = Object.entries(kept?.fields ?? {}).filter(
      ([name, typed]) => names.includes(name) && !sameTyped(readField(form, name), typed),
    )
    for (const [name, typed] of back) {
      show(form, name, typed)
      dirty.current.set(name, typed)
    }
    if (kept && back.length > 0) {
      seen.current = kept.version
      setRestored(back.map(([name]) => name))
      setState('waiting')
      later(0)
    } else store()

    const typed = ({ target }: Event) => {
      const name = (target as HTMLInputElement).name?.replace(/\[\]$/, '')
      if (!name || !names.includes(name)) return
      const value = readField(form, name)
      dirty.current.set(name, value)
      shown.current.set(name, value)
      store()
      setState((before) => (before === 'offline' || before === 'contested' ? before : 'waiting'))
      later(PAUSE)
    }
    // With scripts, the form's own buttons send what is not saved yet and nothing that others may have changed.
    const filled = ({ formData }: FormDataEvent) => {
      for (const name of names)
        if (!dirty.current.has(name) || name in open.current) {
          formData.delete(name)
          formData.delete(`${name}[]`)
        }
      formData.set('version', String(seen.current))
    }
    const now = () => send.current()
    form.addEventListener('input', typed)
    form.addEventListener('formdata', filled)
    addEventListener('online', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      clearTimeout(timer.current)
      form.removeEventListener('input', typed)
      form.removeEventListener('formdata', filled)
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    const form = formOf()
    if (form) for (const [name, typed] of shown.current) writeField(form, name, typed)
    if (sent.status !== 'done') return
    for (const name of dirty.current.keys()) if (!(name in open.current)) dirty.current.delete(name)
    seen.current = Math.max(seen.current, version)
    setRefusal(FRESH)
    setState(Object.keys(open.current).length > 0 ? 'contested' : 'saved')
    store()
  }, [sent, version])

  return { state, refusal, contested, restored, theirs, choose, formOf }
}
