import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { differences, recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, type Problem, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { languageName } from '@/lib/i18n/languages'
import { countWords } from '@/lib/i18n/words'
import { MOST_WORDS, SaveText, TEXT_PARTS, type Texts } from '../schema'
import { textId } from '../text-id'

const stored = { version: true, about: true, offers: true, seeks: true, translates: true } as const

/**
 * Saves what a city says in one language; the first one is the original, all others are translations of it.
 * @throws `conflict` with what is stored, where somebody else saved that language since the form was opened
 */
export async function saveText(viewer: Viewer, input: unknown) {
  const { cityId, lang, version, seen, upToDate, locale, ...texts } = parse(SaveText, input)
  return db.$transaction(async (tx) => {
    const city = await tx.city.findUnique({
      where: { id: cityId },
      select: { textLang: true, country: { select: { code: true } } },
    })
    if (!city) return notFound('City')
    ensure(viewer, 'city.edit', { city: cityId })
    ensureReadable(texts, lang)

    const key = { cityId_lang: { cityId, lang } }
    const before = await tx.cityText.findUnique({ where: key, select: stored })
    const original = city.textLang ?? lang
    const translates =
      lang === original ? null : await translated(tx, cityId, original, { before, seen, upToDate })
    const fields = differences(before ?? { about: '', offers: '', seeks: '' }, texts)
    const done = { language: languageName(lang, locale) }
    const same = Object.keys(fields).length === 0 && before?.translates === translates
    // Sent twice: what is asked for is what is there.
    if (before && same) return done
    if ((before?.version ?? 0) !== version) refuse('conflict', 'errors.changed', current(before))

    const next = version + 1
    const { count } = before
      ? await tx.cityText.updateMany({
          where: { cityId, lang, version },
          data: { ...texts, translates, version: next, updatedById: viewer.id },
        })
      : await tx.cityText.createMany({
          data: { cityId, lang, ...texts, translates, version: next, updatedById: viewer.id },
          skipDuplicates: true,
        })
    if (count === 0) {
      const now = await tx.cityText.findUnique({ where: key, select: stored })
      refuse('conflict', 'errors.changed', current(now))
    }
    await tx.cityTextVersion.create({ data: { cityId, lang, version: next, ...texts } })
    if (!city.textLang)
      await tx.city.updateMany({ where: { id: cityId, textLang: null }, data: { textLang: lang } })
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'city-text',
      subjectId: textId(cityId, lang),
      verb: before ? 'updated' : 'written',
      cityId,
      countryCode: city.country.code,
      fields,
      visible: true,
    })
    return done
  })
}

function ensureReadable(texts: Texts, lang: string) {
  const problems: Record<string, Problem> = {}
  for (const part of TEXT_PARTS) {
    const maximum = MOST_WORDS[part]
    const words = countWords(texts[part], lang)
    if (words > maximum)
      problems[part] = { key: 'profile.tooManyWords', values: { words, maximum } }
  }
  if (TEXT_PARTS.every((part) => texts[part] === ''))
    problems.about = { key: 'profile.nothingWritten' }
  if (Object.keys(problems).length > 0) refuse('invalid', 'errors.checkForm', { problems })
}

type Told = {
  before: { translates: number | null } | null
  seen: number | undefined
  upToDate: 'on' | undefined
}

/** Which version of the original this says: the one beside the form, where the translator says so. */
async function translated(tx: Tx, cityId: string, lang: string, told: Told) {
  const { before, seen = null, upToDate } = told
  if (before?.translates && !upToDate) return before.translates
  const original = await tx.cityText.findUnique({
    where: { cityId_lang: { cityId, lang } },
    select: { version: true },
  })
  if (!original) return null
  return Math.min(seen ?? original.version, original.version)
}

function current(text: (Texts & { version: number }) | null) {
  return { current: text ?? { about: '', offers: '', seeks: '', version: 0 } }
}
