import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { recordAdaptation } from '@/lib/trail/mutations/record-adaptation'
import { makeCity, makeViewer } from '@/tests/support/people'

/** A city with its coordinator. */
export async function makeTeam(name?: string) {
  const city = await makeCity(name ? { name } : {})
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  return { city, viewer }
}
export type Team = Awaited<ReturnType<typeof makeTeam>>

export function makePracticeOf({ city }: Pick<Team, 'city'>, data: object = {}) {
  return db.practice.create({
    data: {
      ...{ slug: randomUUID(), cityId: city.id, state: 'published', authored: true },
      ...{ title: `Practice of ${city.name}`, summary: 'Short.', language: 'en' },
      ...{ block: 'culture', blocks: ['culture'], publishedAt: new Date(), ...data },
    },
  })
}

export function adaptation(team: Team, originId: string, more: object = {}) {
  return {
    ...{ id: randomUUID(), originId, cityId: team.city.id, year: '2022', language: 'en' },
    ...{ changes: 'We began smaller.', result: 'works', outcome: 'It grew.', ...more },
  }
}

/** Records that a team adapted a practice. */
export function adapt(team: Team, originId: string, more: object = {}) {
  return recordAdaptation(team.viewer, adaptation(team, originId, more))
}
