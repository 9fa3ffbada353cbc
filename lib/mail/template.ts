import type { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'

/** A piece of a message; text and HTML are made of the same pieces (lib/mail/render.ts). */
export type Block =
  | { kind: 'text'; text: string }
  /** Words of somebody else, shown as such. */
  | { kind: 'quote'; text: string; lang?: string }
  | { kind: 'action'; label: string; href: string }
  | { kind: 'list'; title?: string; items: { title: string; href?: string; text?: string }[] }

export type Content = {
  subject: string
  blocks: Block[]
  /** The last line: why this reader gets this message. */
  why: string
  /** What the reader's calendar is told (RFC 5546), as iCalendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

export type Writing = {
  locale: Locale
  /** Absolute address of a path of this site, in the reader's language. */
  url: (path: string) => string
}

/** A kind of message. Its texts come from the catalogue of the domain that sends it. */
export type MailTemplate<P extends z.ZodType = z.ZodType> = {
  params: P
  // A method, so that templates of all kinds fit into one register.
  write(params: z.output<P>, writing: Writing): Promise<Content>
  /** What /dev/mail shows. */
  example: z.input<P>
}

/** Keeps the types of `params`, `write` and `example` together. */
export function mailTemplate<P extends z.ZodType>(template: MailTemplate<P>) {
  return template
}
