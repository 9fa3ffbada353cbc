import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { makePracticeOf } from '@/tests/lib/trail/support/trails'

type Id = { id: string }

/** A public partnership of two cities, whatever led to it. */
export async function makePartnership(one: Id, other: Id, data: object = {}) {
  const text = { title: 'Together', language: 'en', kind: 'exchange' }
  const request = await db.partnerRequest.create({
    data: { slug: randomUUID(), cityId: one.id, ...text },
  })
  const interest = await db.interest.create({
    data: {
      ...{ id: randomUUID(), requestId: request.id, cityId: other.id, message: 'Yes.' },
      ...{ language: 'en', dueAt: new Date() },
    },
  })
  return db.partnership.create({
    data: {
      ...{ slug: randomUUID(), requestId: request.id, interestId: interest.id, ...text },
      sides: { create: [{ cityId: one.id }, { cityId: other.id }] },
      ...{ publishedAt: new Date(), ...data },
    },
  })
}

/** One city took home a practice of another. */
export async function makeAdaptation(from: Id, by: Id, data: object = {}) {
  const city = await db.city.findUniqueOrThrow({ where: { id: from.id } })
  const practice = await makePracticeOf({ city })
  return db.adaptation.create({
    data: {
      ...{ originId: practice.id, cityId: by.id, year: 2022, language: 'en' },
      ...{ changes: 'Smaller.', result: 'works', ...data },
    },
  })
}

export function block(city: Id, blocked: Id) {
  return db.cityBlock.create({ data: { cityId: city.id, blockedId: blocked.id } })
}
