import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { type Change, differences, recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { enqueue } from '@/lib/core/outbox'
import { parse } from '@/lib/core/parse'
import { PICTURE_ORDER } from '../picture-order'
import { DescribePicture, MovePicture, RemovePicture } from '../schema'

/** The job that removes the files of a picture that is gone. */
export const PICTURE_FILES_TOPIC = 'files.picture'

/**
 * Says anew what a picture shows and whose it is.
 * @throws `conflict` with what is stored, where somebody else saved since the form was opened
 */
export async function describePicture(viewer: Viewer, input: unknown) {
  const { id, version, locale, ...data } = parse(DescribePicture, input)
  return db.$transaction(async (tx) => {
    const picture = await ownPicture(tx, viewer, id)
    if (Object.keys(data.alt).length === 0)
      refuse('invalid', 'errors.checkForm', {
        problems: { [`alt-${locale}`]: { key: 'profile.altMissing' } },
      })
    const fields = differences(picture, data)
    if (Object.keys(fields).length === 0) return {}
    const { count } = await tx.picture.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) refuse('conflict', 'errors.changed', { current: asForm(picture) })
    await record(tx, viewer, picture, { verb: 'updated', fields })
    return {}
  })
}

/** Exchanges a picture with the one before or after it; at the end of the row nothing happens. */
export async function movePicture(viewer: Viewer, input: unknown) {
  const { id, to } = parse(MovePicture, input)
  return db.$transaction(async (tx) => {
    const picture = await ownPicture(tx, viewer, id)
    const { cityId, practiceId } = picture
    await tx.$queryRaw`select id from "City" where id = ${cityId}::uuid for update`
    const before = await tx.picture.findMany({
      where: { cityId, practiceId },
      select: { id: true },
      orderBy: PICTURE_ORDER,
    })
    const order = before.map((each) => each.id)
    const from = order.indexOf(id)
    const target = from + (to === 'earlier' ? -1 : 1)
    if (from === -1 || target < 0 || target >= order.length) return {}
    order.splice(target, 0, ...order.splice(from, 1))
    // Numbered anew, as two may have had the same place.
    for (const [index, each] of order.entries())
      await tx.picture.update({ where: { id: each }, data: { position: index + 1 } })
    await record(tx, viewer, picture, {
      verb: 'moved',
      fields: { position: { from: from + 1, to: target + 1 } },
    })
    return {}
  })
}

/** Takes a picture away; its files go when the change is committed. */
export async function removePicture(viewer: Viewer, input: unknown) {
  const { id } = parse(RemovePicture, input)
  return db.$transaction(async (tx) => {
    const picture = await ownPicture(tx, viewer, id)
    const { count } = await tx.picture.deleteMany({ where: { id } })
    if (count === 0) return notFound('Picture')
    await enqueue(tx, PICTURE_FILES_TOPIC, id)
    await record(tx, viewer, picture, { verb: 'removed' })
    return {}
  })
}

type OwnPicture = Awaited<ReturnType<typeof ownPicture>>

async function ownPicture(tx: Tx, viewer: Viewer, id: string) {
  const picture = await tx.picture.findUnique({
    where: { id },
    select: {
      id: true,
      cityId: true,
      practiceId: true,
      version: true,
      alt: true,
      credit: true,
      city: { select: { countryCode: true } },
    },
  })
  if (!picture) return notFound('Picture')
  ensure(viewer, 'city.edit', { city: picture.cityId })
  return picture
}

function record(
  tx: Tx,
  viewer: Viewer,
  { id, cityId, city }: OwnPicture,
  change: Pick<Change, 'verb' | 'fields'>,
) {
  return recordChange(tx, {
    actorId: viewer.id,
    subject: 'picture',
    subjectId: id,
    cityId,
    countryCode: city.countryCode,
    visible: true,
    ...change,
  })
}

function asForm({ version, credit, alt }: OwnPicture) {
  const texts = Object.entries(alt as Record<string, string>)
  return {
    version,
    credit,
    ...Object.fromEntries(texts.map(([lang, text]) => [`alt-${lang}`, text])),
  }
}
