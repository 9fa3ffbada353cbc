import { Thread } from '@/components/dialogue/thread'
import { listThread } from '@/lib/dialogue/queries/list-thread'
import type { Locale } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'

type Props = { practice: PracticePage; locale: Locale; page: number }

/** What is said under the practice. */
export async function DialoguePart({ practice, locale, page }: Props) {
  const thread = await listThread('practice', practice.rootId, { page, locale })
  return thread && <Thread thread={thread} />
}
