import { db } from '@/lib/core/db'
import { markUsefulAction, savePracticeAction } from '@/lib/practices/actions'
import { makeCity } from '@/tests/support/people'
import type { Doors } from './door'

export const practicesDoors: Doors = {
  'practice.mark-useful': async ({ cityId }) => ({
    action: markUsefulAction,
    fields: { practiceId: await anothersPractice(), cityId },
  }),
  'practice.save': async () => ({
    action: savePracticeAction,
    fields: { id: await anothersPractice() },
  }),
}

async function anothersPractice() {
  const city = await makeCity()
  const { id } = await db.practice.create({
    data: {
      ...{ slug: `practice-${city.slug}`, cityId: city.id, state: 'published' },
      ...{ title: 'Reading rooms', summary: 'Rooms to read in.', language: 'en' },
      ...{ block: 'culture', blocks: ['culture'], sdgs: [4], audience: [] },
    },
  })
  return id
}
