import { z } from 'zod'
import { severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

/** What people can talk under; each has its entry in threads.ts. */
export const THREADS = ['practice'] as const
export type ThreadSubject = (typeof THREADS)[number]

/** Posts with their answers that a page shows. */
export const PAGE_SIZE = 50
/** Answers to one post; who has more to say begins anew. */
export const MOST_ANSWERS = 100

const version = z.coerce.number().int().min(1)
const body = severalLines(10_000).pipe(z.string().min(1, 'dialogue.bodyMissing'))
/** An empty choice of a form is none. */
const optionalId = z
  .union([z.literal('').transform(() => undefined), z.uuid()])
  .optional()
  .transform((id) => id || undefined)

export const ThreadKey = z.object({ subject: z.enum(THREADS), subjectId: z.uuid() })
export type ThreadKey = z.infer<typeof ThreadKey>

export const WritePost = ThreadKey.extend({
  /** Made when the form is shown: what is sent twice is one post. */
  id: z.uuid(),
  parentId: optionalId,
  /** The city that the writer speaks for. */
  cityId: optionalId,
  language: z.string().refine(isLanguage),
  body,
})

export const EditPost = z.object({ id: z.uuid(), version, body })
export const PostId = z.object({ id: z.uuid() })
