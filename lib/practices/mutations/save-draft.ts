import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { mergeDraft } from '@/lib/core/merge-draft'
import { parse } from '@/lib/core/parse'
import { draftOf, readDraft, sameValue } from '../draft-content'
import { ownPractice, recordPractice } from '../own-practice'
import { DRAFT_FIELDS, type DraftField, SaveDraft } from '../schema'

/** Saving goes on all the time; the log tells of it once in so long, in milliseconds. */
const RECORD_AGAIN = 30 * 60_000

/**
 * Saves what was typed, field by field: two people can write in one draft, and only where both changed the same field
 * since `version` does the second one have to choose.
 * @returns the version now, and what others wrote in other fields since `version`
 * @throws `conflict` with what stands in the fields that somebody else changed; the other fields are saved
 */
export async function saveDraft(viewer: Viewer, input: unknown) {
  const { id, version, ...fields } = parse(SaveDraft, input)
  const saved = await db.$transaction(async (tx) => {
    const practice = await ownPractice(tx, viewer, id, 'practice.draft')
    if (practice.state === 'archived') refuse('conflict', 'writing.archivedNow')
    const { draft } = practice
    const before = draft ? readDraft(draft.content, practice.language) : draftOf(practice)
    const touched = (draft?.touched ?? {}) as Record<string, number>
    const { taken, ...kept } = mergeDraft<DraftField, unknown>({
      ...{ names: DRAFT_FIELDS, before, fields, touched, seen: version },
      same: sameValue,
    })
    const now = draft?.version ?? 0
    if (Object.keys(taken).length === 0) return { version: now, ...kept }

    const next = now + 1
    const data = {
      content: { ...before, ...taken } as Prisma.InputJsonObject,
      version: next,
      touched: {
        ...touched,
        ...Object.fromEntries(Object.keys(taken).map((field) => [field, next])),
      },
      updatedById: viewer.id,
    }
    await tx.practiceDraft.upsert({
      where: { practiceId: id },
      create: { practiceId: id, ...data },
      update: data,
    })
    if (!(await isRecorded(tx, viewer, id)))
      await recordPractice(tx, viewer, practice, { verb: 'drafted' })
    return { version: next, ...kept }
  })
  const { contested, ...rest } = saved
  if (Object.keys(contested).length > 0)
    refuse('conflict', 'writing.contested', { current: { version: saved.version, ...contested } })
  return rest
}

async function isRecorded(tx: Tx, viewer: Viewer, subjectId: string) {
  const at = { gt: new Date(Date.now() - RECORD_AGAIN) }
  const about = { subject: 'practice', subjectId, actorId: viewer.id, verb: 'drafted', at }
  return (await tx.change.count({ where: about })) > 0
}
