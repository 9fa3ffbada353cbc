import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { MOST_MEGABYTES, preparePicture } from '@/lib/files/picture'
import { storePicture } from '../picture-files'
import { AddPicture, MOST_PICTURES } from '../schema'

/** Each costs seconds of work; more than these an hour is no album but a flood. */
const UPLOADS = { points: 60, seconds: 3600 }

/**
 * Adds a picture to a city's own or to one of its practices, written anew in our sizes. Files first, then the row: what a failure leaves behind
 * is cleared away later (lib/profiles/clear-files.ts).
 */
export async function addPicture(viewer: Viewer, input: unknown) {
  const { id, cityId, practiceId, file, alt, credit, locale } = parse(AddPicture, input)
  ensure(viewer, 'city.edit', { city: cityId })
  const known = await db.picture.findUnique({ where: { id }, select: { cityId: true } })
  // Another city's picture is none of theirs to know.
  if (known && known.cityId !== cityId) return notFound('Picture')
  // Sent twice: the first one did it.
  if (known) return { id }

  await limit('picture', viewer.id, UPLOADS)
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return tooHeavy()
  const { width, height, sizes } = await preparePicture(new Uint8Array(await file.arrayBuffer()))
  await storePicture(id, sizes)

  return db.$transaction(async (tx) => {
    // One after the other, so that no two take the last place.
    await tx.$queryRaw`select id from "City" where id = ${cityId}::uuid for update`
    const city = await tx.city.findUnique({
      where: { id: cityId },
      select: {
        country: { select: { code: true } },
        pictures: { where: { practiceId }, select: { position: true } },
      },
    })
    if (!city) return notFound('City')
    if (practiceId && (await tx.practice.count({ where: { id: practiceId, cityId } })) === 0)
      return notFound('Practice')
    if (city.pictures.length >= MOST_PICTURES)
      refuse('conflict', 'profile.enoughPictures', { values: { maximum: MOST_PICTURES } })
    const position = Math.max(0, ...city.pictures.map((each) => each.position)) + 1
    const widths = sizes.map((size) => size.width)
    const { count } = await tx.picture.createMany({
      data: {
        ...{ id, cityId, practiceId, credit, width, height, widths, position },
        alt: { [locale]: alt },
        createdById: viewer.id,
      },
      skipDuplicates: true,
    })
    if (count === 0) return { id }
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'picture',
      subjectId: id,
      verb: 'added',
      cityId,
      countryCode: city.country.code,
      fields: {
        credit: { from: null, to: credit },
        alt: { from: null, to: { [locale]: alt } },
      },
      visible: true,
    })
    return { id }
  })
}

function tooHeavy() {
  return refuse('invalid', 'errors.checkForm', {
    problems: { file: { key: 'profile.pictureTooHeavy', values: { maximum: MOST_MEGABYTES } } },
  })
}
