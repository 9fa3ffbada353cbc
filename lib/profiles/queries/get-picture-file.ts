import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { readPicture } from '../picture-files'

/** One size of a public picture; null where there is none, or it is hidden. */
export async function getPictureFile(id: string, width: number) {
  if (!z.uuid().safeParse(id).success || !Number.isInteger(width)) return null
  const picture = await db.picture.findFirst({
    where: { id, hiddenAt: null, widths: { has: width } },
    select: { id: true },
  })
  return picture && readPicture(picture.id, width)
}
