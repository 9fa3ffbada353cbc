import 'server-only'
import { db } from '@/lib/core/db'
import { PICTURE_ORDER } from '../picture-order'
import type { Texts } from '../schema'

export type CityText = Texts & { lang: string; original: boolean; updatedAt: Date }
export type CityPicture = {
  id: string
  alt: Record<string, string>
  credit: string
  width: number
  height: number
  widths: number[]
}

export type OwnWords = Awaited<ReturnType<typeof getOwnWords>>

/** All that a city says of itself and anybody may read: its texts, the original first, and its pictures. */
export async function getOwnWords(cityId: string) {
  const [city, texts, pictures] = await Promise.all([
    db.city.findUnique({ where: { id: cityId }, select: { textLang: true } }),
    db.cityText.findMany({
      where: { cityId, hiddenAt: null },
      select: { lang: true, about: true, offers: true, seeks: true, updatedAt: true },
      orderBy: { lang: 'asc' },
    }),
    db.picture.findMany({
      where: { cityId, practiceId: null, hiddenAt: null },
      select: { id: true, alt: true, credit: true, width: true, height: true, widths: true },
      orderBy: PICTURE_ORDER,
    }),
  ])
  const marked = texts.map((text) => ({ ...text, original: text.lang === city?.textLang }))
  return {
    texts: marked.sort((a, b) => Number(b.original) - Number(a.original)) as CityText[],
    pictures: pictures as CityPicture[],
  }
}
