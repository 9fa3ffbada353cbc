import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { languageName } from '@/lib/i18n/languages'
import { RemoveText } from '../schema'
import { textId } from '../text-id'

/**
 * Takes a translation away, with its earlier versions. The original stays while there are translations of it.
 * @throws `conflict` where somebody else saved it since the page was opened
 */
export async function removeText(viewer: Viewer, input: unknown) {
  const { cityId, lang, version, locale } = parse(RemoveText, input)
  return db.$transaction(async (tx) => {
    const city = await tx.city.findUnique({
      where: { id: cityId },
      select: {
        slug: true,
        textLang: true,
        country: { select: { code: true } },
        texts: { select: { lang: true, hiddenAt: true } },
      },
    })
    if (!city) return notFound('City')
    ensure(viewer, 'city.edit', { city: cityId })
    const done = { slug: city.slug, language: languageName(lang, locale) }
    const text = city.texts.find((text) => text.lang === lang)
    if (!text) return done
    // Written anew it would be shown again.
    if (text.hiddenAt) refuse('forbidden', 'profile.hiddenStays')
    if (lang === city.textLang && city.texts.length > 1) refuse('conflict', 'profile.originalStays')

    const { count } = await tx.cityText.deleteMany({ where: { cityId, lang, version } })
    if (count === 0) refuse('conflict', 'errors.changed')
    if (lang === city.textLang)
      await tx.city.update({ where: { id: cityId }, data: { textLang: null } })
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'city-text',
      subjectId: textId(cityId, lang),
      verb: 'removed',
      cityId,
      countryCode: city.country.code,
      visible: true,
    })
    return done
  })
}
