import 'server-only'
import { db } from '@/lib/core/db'
import { differenceOf } from '@/lib/core/difference'
import { changedFields, readDraft } from '../draft-content'
import type { Draft, DraftField } from '../schema'

/** What a version said; null where there is none of that number. */
export async function versionOf(practiceId: string, version: number) {
  const row = await db.practiceVersion.findUnique({
    where: { practiceId_version: { practiceId, version } },
    select: { content: true, practice: { select: { language: true } } },
  })
  return row && readDraft(row.content, row.practice.language)
}

/** Every version that was public, the newest first, with the fields that it changed. */
export async function listVersions(practiceId: string) {
  const rows = await db.practiceVersion.findMany({
    where: { practiceId },
    select: { version: true, savedAt: true, note: true, content: true },
    orderBy: { version: 'desc' },
  })
  const drafts = rows.map(({ content }) => readDraft(content, 'en'))
  return rows.map(({ version, savedAt, note }, index) => {
    const [after, before] = [drafts[index], drafts[index + 1]]
    return { version, savedAt, note, changed: after && before ? changedFields(before, after) : [] }
  })
}

export type VersionDifference = NonNullable<Awaited<ReturnType<typeof compareVersions>>>

/** What changed from one version to another, field by field; null where one of them is not there. */
export async function compareVersions(practiceId: string, from: number, to: number) {
  const [before, after] = await Promise.all([
    versionOf(practiceId, from),
    versionOf(practiceId, to),
  ])
  return before && after && differencesOf(before, after)
}

/** Field by field, words as pieces: of lists, what came and what went. */
export function differencesOf(before: Draft, after: Draft) {
  return changedFields(before, after).map((field) => differenceIn(field, before, after))
}

function differenceIn(field: DraftField, before: Draft, after: Draft) {
  const [from, to] = [before[field], after[field]]
  if (Array.isArray(from) && Array.isArray(to)) {
    const removed = from.filter((each) => !to.includes(each))
    return { field, removed, added: to.filter((each) => !from.includes(each)), pieces: null }
  }
  const pieces = differenceOf(String(from), String(to), after.language)
  return { field, removed: [], added: [], pieces }
}
