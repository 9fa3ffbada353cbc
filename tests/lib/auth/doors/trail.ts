import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { answerAdaptationAction, recordAdaptationAction } from '@/lib/trail/actions'
import { makePracticeOf, makeTeam } from '@/tests/lib/trail/support/trails'
import type { Doors } from './door'

export const trailDoors: Doors = {
  'practice.adapt': async ({ cityId }) => ({
    action: recordAdaptationAction,
    fields: {
      ...{ id: randomUUID(), originId: (await makePracticeOf(await makeTeam())).id, cityId },
      ...{ year: '2022', language: 'en', changes: 'Smaller.', result: 'works' },
    },
  }),
  'practice.answer': async ({ cityId }) => {
    const origin = await makePracticeOf({
      city: await db.city.findUniqueOrThrow({ where: { id: cityId } }),
    })
    const { id } = await db.adaptation.create({
      data: {
        ...{ originId: origin.id, cityId: (await makeTeam()).city.id, year: 2022, language: 'en' },
        ...{ changes: 'Smaller.', result: 'works' },
      },
    })
    return { action: answerAdaptationAction, fields: { id, answer: 'Thank you.' } }
  },
}
