import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, type Problem, refuse } from '@/lib/core/errors'
import { enqueue } from '@/lib/core/outbox'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { ownPractice, recordPractice } from '../own-practice'
import { storeAttachment } from '../practice-files'
import { AddFile, FILE_MEGABYTES, MOST_FILES, PracticeId } from '../schema'

/** The job that removes the file of an attachment that is gone. */
export const ATTACHMENT_TOPIC = 'files.attachment'

const UPLOADS = { points: 30, seconds: 3600 }
const PDF = '%PDF-'

/**
 * Puts a PDF beside a practice; it is what its content says, whatever its name. Sent twice, it is one.
 * @throws `invalid` at the field for another kind of file or too large a one; `conflict` where there are enough
 */
export async function addPracticeFile(viewer: Viewer, input: unknown) {
  const { id, practiceId, file, name } = parse(AddFile, input)
  await limit('attachment', viewer.id, UPLOADS)
  if (file.size === 0) wrong({ key: 'writing.fileMissing' })
  if (file.size > FILE_MEGABYTES * 1024 * 1024)
    wrong({ key: 'writing.fileTooHeavy', values: { maximum: FILE_MEGABYTES } })
  const body = new Uint8Array(await file.arrayBuffer())
  if (Buffer.from(body.subarray(0, PDF.length)).toString('latin1') !== PDF)
    wrong({ key: 'writing.fileKind' })
  // Who may not write here leaves nothing behind.
  await db.$transaction((tx) => ownPractice(tx, viewer, practiceId, 'practice.draft'))
  await storeAttachment(id, body)
  return db.$transaction(async (tx) => {
    const practice = await ownPractice(tx, viewer, practiceId, 'practice.draft')
    const known = await tx.practiceFile.findUnique({
      where: { id },
      select: { practiceId: true },
    })
    if (known) return known.practiceId === practiceId ? { id } : notFound('Practice')
    if ((await tx.practiceFile.count({ where: { practiceId } })) >= MOST_FILES)
      refuse('conflict', 'writing.enoughFiles', { values: { maximum: MOST_FILES } })
    const bytes = body.byteLength
    await tx.practiceFile.create({
      data: { id, practiceId, name, type: 'application/pdf', bytes, createdById: viewer.id },
    })
    await recordPractice(tx, viewer, practice, {
      verb: 'file-added',
      fields: { file: { from: null, to: name } },
      visible: true,
    })
    return { id }
  })
}

/** Takes a file away; its bytes go when the change is committed. */
export async function removePracticeFile(viewer: Viewer, input: unknown) {
  const { id } = parse(PracticeId, input)
  return db.$transaction(async (tx) => {
    const file = await tx.practiceFile.findUnique({
      where: { id },
      select: { practiceId: true, name: true },
    })
    if (!file) return notFound('File')
    const practice = await ownPractice(tx, viewer, file.practiceId, 'practice.draft')
    await tx.practiceFile.delete({ where: { id } })
    await enqueue(tx, ATTACHMENT_TOPIC, id)
    await recordPractice(tx, viewer, practice, {
      verb: 'file-removed',
      fields: { file: { from: file.name, to: null } },
      visible: true,
    })
    return {}
  })
}

function wrong(problem: Problem): never {
  return refuse('invalid', 'errors.checkForm', { problems: { file: problem } })
}
