/** What a citation says of a practice. */
export type CitablePractice = {
  slug: string
  title: string
  /** BCP 47. */
  language: string
  /** Who wrote it: the city, as its name stands in citations. */
  city: string
  summary: string
  publishedAt: Date | null
}

export type CitedFrom = {
  /** The whole address of its page. */
  url: string
  accessed: Date
}

/** Text in one line: citation formats are made of lines. */
export function inOneLine(text: string) {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** `2026-11-25`, in UTC. */
export function dayOf(date: Date) {
  return date.toISOString().slice(0, 10)
}
