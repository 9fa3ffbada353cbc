import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { PICTURE_ORDER } from '../picture-order'

export type DeskPicture = Awaited<ReturnType<typeof listPictures>>[number]

/** A city's pictures, or those of one of its practices, as its desk shows them, hidden ones too. */
export async function listPictures(
  viewer: Viewer,
  cityId: string,
  practiceId: string | null = null,
) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const rows = await db.picture.findMany({
    where: { cityId, practiceId },
    select: {
      ...{ id: true, alt: true, credit: true, width: true, height: true, widths: true },
      ...{ version: true, hiddenAt: true },
    },
    orderBy: PICTURE_ORDER,
  })
  return rows.map((row) => ({ ...row, alt: row.alt as Record<string, string> }))
}
