import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import {
  archivePracticeAction,
  markUsefulAction,
  savePracticeAction,
  startPracticeAction,
} from '@/lib/practices/actions'
import { makeCity } from '@/tests/support/people'
import type { Doors } from './door'

export const practicesDoors: Doors = {
  'practice.draft': async ({ cityId }) => ({
    action: startPracticeAction,
    fields: { id: randomUUID(), cityId, language: 'en' },
  }),
  'practice.publish': async ({ cityId }) => ({
    action: archivePracticeAction,
    fields: { id: await publicPractice(cityId) },
  }),
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
  return publicPractice((await makeCity()).id)
}

async function publicPractice(cityId: string) {
  const { id } = await db.practice.create({
    data: {
      ...{ slug: `practice-${randomUUID()}`, cityId, state: 'published' },
      ...{ title: 'Reading rooms', summary: 'Rooms to read in.', language: 'en' },
      ...{ block: 'culture', blocks: ['culture'], sdgs: [4], audience: [] },
    },
  })
  return id
}
