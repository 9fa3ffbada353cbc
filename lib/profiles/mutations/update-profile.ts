import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { differences, recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { profileSelect, toStoredProfile } from '../queries/stored-profile'
import { UpdateProfile } from '../schema'

/**
 * Replaces what a city says about itself in figures and lists. Its coordinators only.
 * @throws `conflict` with what is stored, where somebody else saved since the form was opened
 */
export async function updateProfile(viewer: Viewer, input: unknown) {
  const { cityId, version, populationYear, populationSource, textLang, ...data } = parse(
    UpdateProfile,
    input,
  )
  return db.$transaction(async (tx) => {
    const row = await tx.city.findUnique({ where: { id: cityId }, select: profileSelect })
    if (!row) return notFound('City')
    ensure(viewer, 'city.edit', { city: cityId })

    const before = toStoredProfile(row)
    const stated = { populationYear, populationSource }
    const fields = differences(before.fields, { ...data, ...stated, ...(textLang && { textLang }) })
    if (Object.keys(fields).length === 0) return { city: row.name }
    if (before.version !== version)
      refuse('conflict', 'errors.changed', {
        current: { ...before.fields, version: before.version },
      })

    if ('textLang' in fields && !row.texts.some(({ lang }) => lang === textLang))
      refuse('invalid', 'errors.checkForm', { problems: { textLang: { key: 'errors.invalid' } } })
    const repopulated = Object.keys(fields).some((name) => name.startsWith('population'))
    if (repopulated && data.population !== null && !populationSource)
      refuse('invalid', 'errors.checkForm', {
        problems: { populationSource: { key: 'profile.sourceMissing' } },
      })

    const { count } = await tx.city.updateMany({
      where: { id: cityId, profileVersion: version },
      data: { ...data, ...(textLang && { textLang }), profileVersion: { increment: 1 } },
    })
    // Whoever saved between our read and our write is shown at the next try.
    if (count === 0) refuse('conflict', 'errors.changed')

    if (repopulated) await statePopulation(tx, cityId, { ...stated, population: data.population })
    if ('localName' in fields || 'localLang' in fields)
      await stateLocalName(tx, cityId, data.localName)
    if ('textLang' in fields) await forgetTranslations(tx, cityId)
    const { country } = row
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'city',
      subjectId: cityId,
      verb: 'updated',
      cityId,
      countryCode: country.code,
      fields,
      visible: true,
    })
    return { city: row.name }
  })
}

type Stated = {
  population: number | null
  populationYear: number | null
  populationSource: string | null
}

/** The figure's source is now the city: what was said of the old figure goes. */
async function statePopulation(tx: Tx, cityId: string, stated: Stated) {
  const { population, populationYear: year, populationSource } = stated
  await tx.cityFact.deleteMany({ where: { cityId, field: 'population' } })
  if (population === null || !populationSource) return
  await tx.cityFact.create({
    data: { cityId, field: 'population', source: populationSource, basis: 'city', year },
  })
}

async function stateLocalName(tx: Tx, cityId: string, name: string | null) {
  await tx.cityFact.deleteMany({ where: { cityId, field: 'names.local' } })
  if (name === null) return
  await tx.cityFact.create({
    data: { cityId, field: 'names.local', source: 'City', basis: 'city' },
  })
}

/** What each text was translated from was another language's version. */
async function forgetTranslations(tx: Tx, cityId: string) {
  await tx.cityText.updateMany({ where: { cityId }, data: { translates: null } })
}
