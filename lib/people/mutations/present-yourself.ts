import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { differences, recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { PresentYourself } from '../schema'

/** Says what the viewer does in a city, and whether the city's page names them as one to turn to. */
export async function presentYourself(viewer: Viewer, input: unknown) {
  const { cityId, title, contact } = parse(PresentYourself, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.see-desk', { city: cityId })
    const grant =
      (await tx.roleGrant.findFirst({
        where: { cityId, userId: viewer.id },
        select: { id: true, title: true, contact: true },
      })) ?? notFound('Grant')
    const data = { title, contact: contact === 'on' }
    const fields = differences({ title: grant.title, contact: grant.contact }, data)
    if (Object.keys(fields).length === 0) return {}
    await tx.roleGrant.update({ where: { id: grant.id }, data })
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId: viewer.id, subject: 'grant', subjectId: grant.id },
      ...{ verb: 'presented', cityId, fields, visible: grant.contact || data.contact },
    })
    return {}
  })
}
