import { useEffect, useState } from 'react'

/** The server's list beside the map. */
const ROW = '#results li[data-city]'

/** The city whose row in the list has the pointer or the focus. */
export function useRowUnderHand() {
  const [slug, setSlug] = useState<string | null>(null)
  useEffect(() => {
    const enter = ({ target }: Event) => setSlug(rowOf(target)?.dataset.city ?? null)
    document.addEventListener('pointerover', enter)
    document.addEventListener('focusin', enter)
    return () => {
      document.removeEventListener('pointerover', enter)
      document.removeEventListener('focusin', enter)
    }
  }, [])
  return slug
}

/** Marks the rows of these cities, and no others; the list does not move. */
export function markRows(slugs: readonly string[]) {
  const marked = new Set(slugs)
  for (const row of document.querySelectorAll<HTMLElement>(ROW))
    row.toggleAttribute('data-on', marked.has(row.dataset.city ?? ''))
}

function rowOf(target: EventTarget | null) {
  return target instanceof Element ? target.closest<HTMLElement>(ROW) : null
}
