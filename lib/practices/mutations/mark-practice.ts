import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { MarkUseful, PracticeId } from '../schema'

/** More than anybody reads of. */
const MOST_SAVED = 500

/** "Useful to us", said for a city: once, whoever of the city says it. */
export function markUseful(viewer: Viewer, input: unknown) {
  return setUseful(viewer, input, true)
}

export function unmarkUseful(viewer: Viewer, input: unknown) {
  return setUseful(viewer, input, false)
}

async function setUseful(viewer: Viewer, input: unknown, useful: boolean) {
  const { practiceId, cityId } = parse(MarkUseful, input)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Practice" where id = ${practiceId}::uuid for update`
    const practice = await publicPractice(tx, practiceId)
    ensure(viewer, 'practice.mark-useful', { city: cityId })
    if (practice.cityId === cityId) refuse('conflict', 'practices.ownUseful')
    const { count } = useful
      ? await tx.practiceUse.createMany({
          data: { practiceId, cityId, userId: viewer.id },
          skipDuplicates: true,
        })
      : await tx.practiceUse.deleteMany({ where: { practiceId, cityId } })
    if (count === 0) return {}
    const usefulCount = await tx.practiceUse.count({ where: { practiceId } })
    await tx.practice.update({ where: { id: practiceId }, data: { usefulCount } })
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'practice-use',
      subjectId: practiceId,
      verb: useful ? 'marked' : 'unmarked',
      cityId,
      visible: true,
    })
    return {}
  })
}

/** A person's own reading list is theirs alone, and not recorded. */
export async function savePractice(viewer: Viewer, input: unknown) {
  const { id: practiceId } = parse(PracticeId, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'practice.save')
    await publicPractice(tx, practiceId)
    const userId = viewer.id
    if ((await tx.practiceSave.count({ where: { userId } })) >= MOST_SAVED)
      refuse('conflict', 'practices.tooManySaved', { values: { maximum: MOST_SAVED } })
    await tx.practiceSave.createMany({ data: { userId, practiceId }, skipDuplicates: true })
    return {}
  })
}

export async function unsavePractice(viewer: Viewer, input: unknown) {
  const { id: practiceId } = parse(PracticeId, input)
  ensure(viewer, 'practice.save')
  await db.practiceSave.deleteMany({ where: { userId: viewer.id, practiceId } })
  return {}
}

async function publicPractice(tx: Tx, id: string) {
  const where = { id, state: 'published', hiddenAt: null, originalId: null } as const
  const practice = await tx.practice.findFirst({ where, select: { cityId: true } })
  return practice ?? notFound('Practice')
}
