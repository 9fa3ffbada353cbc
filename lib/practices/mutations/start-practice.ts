import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { emptyDraft } from '../draft-content'
import { own, ownPractice, recordPractice } from '../own-practice'
import { StartPractice, StartTranslation } from '../schema'

/** Opens an empty draft for a city. Sent twice, it is one draft. */
export async function startPractice(viewer: Viewer, input: unknown) {
  const { id, cityId, language } = parse(StartPractice, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'practice.draft', { city: cityId })
    const city = await tx.city.findUnique({
      where: { id: cityId },
      select: { slug: true, countryCode: true },
    })
    if (!city) return notFound('City')
    const { count } = await tx.practice.createMany({
      data: {
        ...{ id, slug: id, cityId, language, title: '', summary: '', block: '' },
        ...{ sdgs: [], audience: [], authored: true, createdById: viewer.id },
      },
      skipDuplicates: true,
    })
    if (count === 0) return known(viewer, await tx.practice.findUnique({ where: { id } }), cityId)
    await tx.practiceDraft.create({
      data: { practiceId: id, content: emptyDraft(language), updatedById: viewer.id },
    })
    await recordPractice(tx, viewer, { id, cityId, city }, { verb: 'started' })
    return { id, slug: city.slug }
  })
}

/** Opens a draft in another language; what was begun in that language already is answered with. */
export async function startTranslation(viewer: Viewer, input: unknown) {
  const { id, originalId, language } = parse(StartTranslation, input)
  return db.$transaction(async (tx) => {
    const original = await ownPractice(tx, viewer, originalId, 'practice.draft')
    const { cityId, city } = original
    if (original.originalId !== null || original.language === language)
      refuse('invalid', 'errors.checkForm', {
        problems: { language: { key: 'writing.sameLanguage' } },
      })
    if (original.state === 'draft') refuse('conflict', 'writing.publishFirst')
    const begun = await tx.practice.findFirst({
      where: { originalId, language },
      select: { id: true },
    })
    if (begun) return { id: begun.id, slug: city.slug }
    const { block, blocks, sdgs, audience } = original
    const translation = await tx.practice.create({
      data: {
        ...{ id, slug: id, cityId, language, title: '', summary: '' },
        ...{ block, blocks, sdgs, audience },
        ...{ originalId, authored: true, createdById: viewer.id },
        draft: { create: { content: emptyDraft(language), updatedById: viewer.id } },
      },
      select: own,
    })
    await recordPractice(tx, viewer, translation, { verb: 'started' })
    return { id, slug: city.slug }
  })
}

/** Another city's practice with this id is none of theirs to know. */
function known(viewer: Viewer, found: { id: string; cityId: string } | null, cityId: string) {
  if (!found || found.cityId !== cityId) return notFound('Practice')
  ensure(viewer, 'practice.draft', { city: cityId })
  return { id: found.id }
}
