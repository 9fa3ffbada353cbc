import { db } from '@/lib/core/db'
import { decideReportsAction, reportContentAction } from '@/lib/moderation/actions'
import { makeCity } from '@/tests/support/people'
import type { Doors } from './door'

/** A text of a city of its own, named as reports name it. */
async function someText() {
  const { id: cityId } = await makeCity()
  await db.cityText.create({ data: { cityId, lang: 'en', about: 'A text' } })
  return { subject: 'city-text', subjectId: `${cityId}:en`, cityId }
}

export const moderationDoors: Doors = {
  'content.report': async () => {
    const { subject, subjectId } = await someText()
    return {
      action: reportContentAction,
      fields: { subject, subjectId, cause: 'wrong', words: '' },
    }
  },
  'network.moderate': async () => {
    const { subject, subjectId, cityId } = await someText()
    await db.report.create({ data: { subject, subjectId, cityId, cause: 'wrong', words: '' } })
    const fields = { subject, subjectId, decision: 'hidden', reason: 'A test' }
    return { action: decideReportsAction, fields }
  },
}
