import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { explain } from '@/lib/i18n/explain'
import type { Locale } from '@/lib/i18n/locales'
import { columnsOf, draftOf, emptyDraft, readDraft, withOriginal } from '../draft-content'
import { own } from '../own-practice'
import { DRAFT_FIELDS, type Draft, type DraftField, PracticeId, PublishedContent } from '../schema'
import { practicePage, toPracticePage } from './get-practice'
import { differencesOf } from './practice-versions'

export type Preview = NonNullable<Awaited<ReturnType<typeof getPreview>>>

/**
 * A practice as its page would be if the draft were published: what is still in the way, and what would change for
 * readers. Null for whoever does not write for that city.
 */
export async function getPreview(viewer: Viewer, id: string, locale: Locale) {
  if (!PracticeId.safeParse({ id }).success) return null
  const row = await db.practice.findUnique({
    where: { id },
    select: {
      ...practicePage,
      ...{ cityId: true },
      draft: { select: { content: true, version: true } },
    },
  })
  if (!row || !can(viewer, 'practice.draft', { city: row.cityId })) return null
  const { draft, cityId, ...page } = row
  const original =
    row.originalId === null
      ? null
      : await db.practice.findUnique({ where: { id: row.originalId }, select: own })
  const published = draftOf(row)
  const typed = draft
    ? withOriginal(readDraft(draft.content, row.language), original && draftOf(original))
    : published
  const { content, problems } = await publishable(typed, locale)
  const isPublic = row.state !== 'draft'
  return {
    practice: toPracticePage(
      { ...page, ...columnsOf(content), authored: row.authored || draft !== null },
      locale,
    ),
    ...{ problems, isPublic },
    draftVersion: draft?.version ?? null,
    /** Null before the first publication. */
    differences: isPublic && draft ? differencesOf(published, typed) : null,
    behind: original !== null && isPublic && (row.translates ?? 0) < original.version,
    mayPublish: can(viewer, 'practice.publish', { city: cityId }),
  }
}

/** What can be shown of a draft, with what is wrong left out, and why it cannot be published. */
async function publishable(typed: Draft, locale: Locale) {
  const problems: Partial<Record<DraftField, string>> = {}
  try {
    return { content: parse(PublishedContent, typed), problems }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { fields } = await explain(error, locale)
    // A line of a list is named with its number.
    for (const [name, problem] of Object.entries(fields))
      problems[name.split('.')[0] as DraftField] ??= problem
  }
  const empty = emptyDraft(typed.language)
  const right = Object.fromEntries(
    DRAFT_FIELDS.map((field) => [field, (problems[field] ? empty : typed)[field]]),
  )
  const [block] = BUILDING_BLOCKS
  const shown = PublishedContent.parse({ ...right, ...fill(problems, block) })
  const { title, summary, story } = typed
  return {
    content: { ...shown, title, summary, story, ...(problems.blocks && { blocks: [] }) },
    problems,
  }
}

/** What has to be there for the rest to be read. */
function fill(problems: Partial<Record<DraftField, string>>, block: string) {
  return {
    ...(problems.title && { title: '–' }),
    ...(problems.summary && { summary: '–' }),
    ...(problems.story && { story: '–' }),
    ...(problems.blocks && { blocks: [block] }),
  }
}
