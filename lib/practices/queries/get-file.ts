import 'server-only'
import { db } from '@/lib/core/db'
import { readAttachment } from '../practice-files'
import { PracticeId } from '../schema'

/** A file of a practice that is public; null where there is none, or nobody may know of it. */
export async function getPracticeFile(id: string) {
  if (!PracticeId.safeParse({ id }).success) return null
  const file = await db.practiceFile.findFirst({
    where: { id, practice: { state: { not: 'draft' }, hiddenAt: null } },
    select: { name: true, type: true },
  })
  const body = file && (await readAttachment(id))
  return body && { ...file, body }
}
