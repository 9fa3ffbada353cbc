import 'server-only'
import { db } from '@/lib/core/db'
import { bestAlternative } from '../best-text'
import { PICTURE_ORDER } from '../picture-order'
import type { ReadableWords } from '../readable-words'

/** The pictures that a city gives of a practice, for one reader. */
export async function listPracticePictures(
  practiceId: string,
  locale: string,
): Promise<ReadableWords['pictures']> {
  const rows = await db.picture.findMany({
    where: { practiceId, hiddenAt: null },
    select: { id: true, alt: true, credit: true, width: true, height: true, widths: true },
    orderBy: PICTURE_ORDER,
  })
  return rows.map(({ alt, ...picture }) => ({
    ...picture,
    alt: bestAlternative(alt as Record<string, string>, locale),
  }))
}
