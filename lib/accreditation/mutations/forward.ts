import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { makeDossier, writeDossier } from '../dossier'
import { ofCommission, takeStep } from '../own-application'
import { ApplicationId } from '../schema'

/** Sends an endorsed application on to UNESCO: its dossier is made, and known by its checksum from then on. */
export async function forwardApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(ApplicationId, input)
  return db.$transaction(async (tx) => {
    const application = await ofCommission(tx, viewer, id, 'country.decide')
    const dossier = await makeDossier(tx, id)
    const dossierHash = dossier && writeDossier(dossier).sha256
    await takeStep(tx, viewer, application, 'forward', { now, data: { dossierHash } })
    return dossier ? {} : notFound('Dossier')
  })
}
