import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { countPractices } from '@/lib/cities/count-practices'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ownPractice, recordPractice } from '../own-practice'
import { PracticeId } from '../schema'

/** Takes a practice off all lists; it stays at its address, and says so there. */
export function archivePractice(viewer: Viewer, input: unknown) {
  return move(viewer, input, { from: 'published', to: 'archived', verb: 'archived' })
}

/** Puts an archived practice back on the lists. */
export function restorePractice(viewer: Viewer, input: unknown) {
  return move(viewer, input, { from: 'archived', to: 'published', verb: 'restored' })
}

type Move = { from: 'published' | 'archived'; to: 'published' | 'archived'; verb: string }

async function move(viewer: Viewer, input: unknown, { from, to, verb }: Move) {
  const { id } = parse(PracticeId, input)
  return db.$transaction(async (tx) => {
    const practice = await ownPractice(tx, viewer, id, 'practice.publish')
    const { title, cityId, state } = practice
    if (state === to) return { title }
    if (state !== from) refuse('conflict', 'writing.publishFirst')
    await tx.practice.update({
      where: { id },
      data: { state: to, archivedAt: to === 'archived' ? new Date() : null },
    })
    await countPractices(tx, cityId)
    await recordPractice(tx, viewer, practice, { verb, visible: true })
    return { title }
  })
}

/** Throws a draft away: of what is public the revision, of what never was the whole. */
export async function discardDraft(viewer: Viewer, input: unknown) {
  const { id } = parse(PracticeId, input)
  return db.$transaction(async (tx) => {
    const practice = await ownPractice(tx, viewer, id, 'practice.draft')
    const { state, draft, city, originalId } = practice
    const kept = state !== 'draft'
    if (kept && !draft) return { kept, slug: city.slug, originalId }
    if (kept) await tx.practiceDraft.delete({ where: { practiceId: id } })
    else await tx.practice.delete({ where: { id } })
    await recordPractice(tx, viewer, practice, { verb: 'draft-discarded' })
    return { kept, slug: city.slug, originalId }
  })
}
