'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'

/** Long enough for a word in the making, short enough to feel at once. */
const TYPING_PAUSE = 250

type Props = { children: ReactNode; className?: string }

/**
 * The directory works as a form and links. Where script runs, a choice, a letter or a link within it changes the
 * view in place: the address is replaced and the server renders what it says.
 */
export function LiveDirectory({ children, className }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const pathname = usePathname()
  const params = useSearchParams()
  const [pending, startTransition] = useTransition()

  useEffect(() => {
    const root = element.current
    const form = root?.querySelector('form')
    if (!root || !form) return
    form.dataset.live = ''
    let pause: ReturnType<typeof setTimeout> | undefined

    const go = (address: string) =>
      startTransition(() => router.replace(address, { scroll: false }))
    const submit = () => go(addressOf(form))
    const onInput = (event: Event) => {
      if (!isPartOf(event.target, form)) return
      clearTimeout(pause)
      pause = setTimeout(submit, isText(event.target) ? TYPING_PAUSE : 0)
    }
    const onSubmit = (event: Event) => {
      event.preventDefault()
      clearTimeout(pause)
      submit()
    }
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a')
      if (!link || event.defaultPrevented || event.button !== 0 || hasModifier(event)) return
      if (link.target || link.pathname !== location.pathname || link.hash) return
      event.preventDefault()
      startTransition(() =>
        router.push(link.href, { scroll: link.rel === 'next' || link.rel === 'prev' }),
      )
    }

    root.addEventListener('input', onInput)
    root.addEventListener('click', onClick)
    form.addEventListener('submit', onSubmit)
    return () => {
      clearTimeout(pause)
      root.removeEventListener('input', onInput)
      root.removeEventListener('click', onClick)
      form.removeEventListener('submit', onSubmit)
    }
  }, [router])

  // A chip or the back button changes the address: the boxes follow it. What is being typed stays.
  useEffect(() => {
    const form = element.current?.querySelector('form')
    if (!form || pathname !== location.pathname) return
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement)) continue
      if (field.type === 'checkbox') field.checked = has(params, field.name, field.value)
      else if (field.type === 'search' && field !== document.activeElement)
        field.value = params.get(field.name) ?? ''
    }
  }, [params, pathname])

  return (
    <div ref={element} className={className} aria-busy={pending}>
      {children}
    </div>
  )
}

/** The shortest address of what the form says: empty fields and the order that applies anyway are left out. */
function addressOf(form: HTMLFormElement) {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (name === 'sort' && value === (params.has('q') ? 'relevance' : 'name')) continue
    params.append(name, value)
  }
  const query = params.toString()
  return form.action.replace(/[?#].*/, '') + (query ? `?${query}` : '')
}

function has(params: URLSearchParams, name: string, value: string) {
  return params.getAll(name).some((given) => given.split(',').includes(value))
}

function isPartOf(target: EventTarget | null, form: HTMLFormElement) {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
    target.form === form
  )
}

function isText(target: EventTarget | null) {
  return target instanceof HTMLInputElement && target.type === 'search'
}

function hasModifier(event: MouseEvent) {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
