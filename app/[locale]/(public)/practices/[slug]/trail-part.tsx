import { Trail } from '@/components/trail/trail'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import type { PracticePage } from '@/lib/practices/queries/get-practice'
import { getLineage, type Lineage } from '@/lib/trail/queries/get-lineage'

/** Steps of a trail that are told in full; more would keep the page waiting. */
const TOLD = 50

type Props = { practice: PracticePage; locale: Locale }

/** Where the practice travelled. */
export async function TrailPart({ practice, locale }: Props) {
  const lineage = await getLineage(practice.rootId, locale)
  if (!lineage) return null
  return <Trail slug={practice.rootSlug} lineage={lineage} html={await wordsOf(lineage)} />
}

async function wordsOf({ steps }: Lineage) {
  const told = steps.slice(0, TOLD).map(async ({ id, changes, outcome, answer }) => {
    const html = {
      changes: await htmlOf(changes),
      outcome: await htmlOf(outcome),
      answer: await htmlOf(answer),
    }
    return [id, html] as const
  })
  return new Map(await Promise.all(told))
}

async function htmlOf(text: string) {
  return text ? renderMarkdown(text) : null
}
