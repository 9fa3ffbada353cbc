import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, Prisma } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { readContent } from '../completeness'
import { readCopy } from '../copy/read-copy'
import { ofTeam, recordApplication } from '../own-application'
import { OPEN_STATES } from '../policy'
import { ApplicationId, type Draft, FIELDS, ImportCopy, TakeImported } from '../schema'

const COPIES = { points: 30, seconds: 3600 }

/**
 * Reads an off-line copy and lays what it says otherwise beside the form: nothing is taken over yet.
 * @returns how many fields differ
 */
export async function importCopy(viewer: Viewer, input: unknown) {
  const { id, copy } = parse(ImportCopy, input)
  await limit('application-copy', viewer.id, COPIES)
  // Whoever is not in the team is told so before the file is read.
  await db.$transaction((tx) => ofTeam(tx, viewer, id, 'application.edit'))
  const found = await readCopy(copy, id)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.edit')
    if (!OPEN_STATES.includes(application.state)) refuse('conflict', 'accreditation.locked')
    const draft = readContent(application.content)
    const differing = FIELDS.filter(
      (field) => found[field] !== undefined && found[field]?.trim() !== draft[field].trim(),
    )
    const imported = Object.fromEntries(differing.map((field) => [field, found[field] ?? '']))
    await tx.application.update({
      where: { id },
      data: { imported: differing.length > 0 ? imported : Prisma.DbNull },
    })
    return { count: differing.length }
  })
}

/** Takes over what was chosen of an off-line copy; the rest stays as it is in the form. */
export async function takeImported(viewer: Viewer, input: unknown) {
  const { id, fields } = parse(TakeImported, input)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.edit')
    if (!OPEN_STATES.includes(application.state)) refuse('conflict', 'accreditation.locked')
    const imported = (application.imported ?? {}) as Partial<Draft>
    const taken = fields.filter((field) => imported[field] !== undefined)
    const next = application.version + 1
    await tx.application.update({
      where: { id },
      data: {
        imported: Prisma.DbNull,
        ...(taken.length > 0 && {
          version: next,
          content: {
            ...readContent(application.content),
            ...Object.fromEntries(taken.map((field) => [field, imported[field] ?? ''])),
          },
          touched: {
            ...(application.touched as Record<string, number>),
            ...Object.fromEntries(taken.map((field) => [field, next])),
          },
        }),
      },
    })
    if (taken.length > 0) await recordApplication(tx, viewer.id, application, 'copy-taken')
    return { count: taken.length }
  })
}

/** Leaves an off-line copy as it is. */
export async function dropImported(viewer: Viewer, input: unknown) {
  const { id } = parse(ApplicationId, input)
  return db.$transaction(async (tx) => {
    await ofTeam(tx, viewer, id, 'application.edit')
    await tx.application.update({ where: { id }, data: { imported: Prisma.DbNull } })
    return {}
  })
}
