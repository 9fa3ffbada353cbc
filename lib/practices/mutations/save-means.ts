import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { differences, recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { SaveMeans } from '../schema'

const NOTHING = { budget: null, staff: null, powers: [], partners: [], infrastructure: [] }

/**
 * Says what a city has to carry a practice: what preconditions are compared with.
 * @throws `conflict` with what is stored, where somebody else saved since the form was opened
 */
export async function saveMeans(viewer: Viewer, input: unknown) {
  const { cityId, version, ...data } = parse(SaveMeans, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.edit', { city: cityId })
    const city = await tx.city.findUnique({ where: { id: cityId }, select: { countryCode: true } })
    if (!city) return notFound('City')
    const before = await tx.cityMeans.findUnique({
      where: { cityId },
      select: {
        ...{ budget: true, staff: true, powers: true, partners: true, infrastructure: true },
        version: true,
      },
    })
    const fields = differences<Record<string, unknown>>(before ?? NOTHING, data)
    if (before && Object.keys(fields).length === 0) return {}
    if ((before?.version ?? 0) !== version)
      refuse('conflict', 'errors.changed', { current: before ?? { ...NOTHING, version: 0 } })
    const written = { ...data, version: version + 1, updatedById: viewer.id }
    const { count } = before
      ? await tx.cityMeans.updateMany({ where: { cityId, version }, data: written })
      : await tx.cityMeans.createMany({ data: { cityId, ...written }, skipDuplicates: true })
    if (count === 0) refuse('conflict', 'errors.changed')
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'city-means',
      subjectId: cityId,
      verb: 'updated',
      cityId,
      countryCode: city.countryCode,
      fields,
      visible: true,
    })
    return {}
  })
}
