import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { differenceOf, type Piece } from '@/lib/core/difference'
import { TEXT_PARTS, type TextPart, type Texts } from '../schema'

type Stored = Texts & {
  lang: string
  version: number
  translates: number | null
  hiddenAt: Date | null
}
export type Original = Stored & {
  /** What changed since the translation was made, part by part; null where nothing did. */
  changes: Record<TextPart, Piece[]> | null
}

/** All languages that a city has written in, the original first, and which translations the original has left behind. */
export async function listTexts(viewer: Viewer, cityId: string) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const [city, texts] = await Promise.all([
    db.city.findUnique({ where: { id: cityId }, select: { textLang: true } }),
    db.cityText.findMany({
      where: { cityId },
      select: {
        ...{ lang: true, version: true, translates: true, hiddenAt: true },
        ...{ about: true, offers: true, seeks: true },
      },
      orderBy: { lang: 'asc' },
    }),
  ])
  const original = texts.find(({ lang }) => lang === city?.textLang) ?? null
  const others = texts
    .filter((text) => text !== original)
    .map((text) => ({
      ...text,
      behind: original !== null && text.translates !== null && text.translates < original.version,
    }))
  return { original, others }
}

/** The original as a translator needs it beside the translation. */
export async function withChanges(cityId: string, original: Stored, translates: number | null) {
  if (translates === null || translates >= original.version) return { ...original, changes: null }
  const { lang } = original
  const before = await db.cityTextVersion.findUnique({
    where: { cityId_lang_version: { cityId, lang, version: translates } },
    select: { about: true, offers: true, seeks: true },
  })
  const changes =
    before &&
    (Object.fromEntries(
      TEXT_PARTS.map((part) => [part, differenceOf(before[part], original[part], lang)]),
    ) as Record<TextPart, Piece[]>)
  return { ...original, changes }
}
