import { z } from 'zod'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

/** What a thread began with: a city's page, a suggestion of a peer, or a partner that was found for a request. */
export const TOPICS = ['contact', 'peers', 'request'] as const
export type Topic = (typeof TOPICS)[number]

/** Files of one message, and what each may weigh. */
export const MOST_FILES = 3
export const FILE_MEGABYTES = 6
const LONGEST_MESSAGE = 10_000

/** What a file may be, by the ending of its name. */
export const FILE_KINDS = [
  ...['pdf', 'png', 'jpg', 'jpeg', 'webp'],
  ...['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
] as const

const id = z.uuid()
const language = z.string().refine(isLanguage)
const body = severalLines(LONGEST_MESSAGE).pipe(z.string().min(1, 'conversations.bodyMissing'))
/** A field for files that was left empty sends one all the same: without a name, or so named where a script sent it. */
const LEFT_EMPTY = ['', 'undefined']
const files = z
  .array(z.instanceof(File))
  .default([])
  .transform((all) => all.filter(({ name, size }) => size > 0 || !LEFT_EMPTY.includes(name)))
const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

export const StartConversation = z.object({
  /** Made when the form is shown: what is sent twice is one thread. */
  id,
  /** Whom the writer speaks for, and whom they write to. */
  cityId: id,
  to: slug,
  topic: z.enum(['contact', 'peers']).default('contact'),
  title: oneLine(120).pipe(z.string().min(1, 'conversations.titleMissing')),
  language,
  body,
  files,
})

export const WriteMessage = z.object({ id, conversationId: id, cityId: id, language, body, files })
export const ConversationOf = z.object({ id, cityId: id })
export const BlockCity = z.object({ cityId: id, slug })
