import { randomUUID } from 'node:crypto'
import {
  answerInvitationAction,
  beginApplicationAction,
  decideAdmissionAction,
  decideApplicationAction,
  saveApplicationAction,
  saveCycleAction,
  submitApplicationAction,
  writeToOtherAction,
} from '@/lib/accreditation/actions'
import { proposeReviewers } from '@/lib/accreditation/mutations/reviewers'
import { getOwnApplication } from '@/lib/accreditation/queries/team'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { fullForm, makeCycle } from '@/tests/lib/accreditation/support/applications'
import { makeCity, makeUser } from '@/tests/support/people'
import type { Doors } from './door'

/** An application as its Commission has it before it. */
async function before(countryCode: string, state: 'submitted' | 'in_review' | 'forwarded') {
  const { id: cycleId } = await makeCycle()
  await makeCity({ countryCode })
  const { id } = await db.application.create({
    data: {
      ...{ id: randomUUID(), countryCode, cityName: 'Gort', state, round: 1, cycleId },
      versions: {
        create: {
          ...{ round: 1, content: fullForm(), letterId: randomUUID(), letterName: 'letter.pdf' },
          submittedAt: new Date(),
        },
      },
    },
  })
  return id
}

export const accreditationDoors: Doors = {
  'application.begin': async ({ countryCode }) => ({
    action: beginApplicationAction,
    fields: { id: randomUUID(), countryCode, cityName: 'Gort' },
  }),
  // What is not there for somebody is null to a page, which answers that there is nothing.
  'application.see': async ({ applicationId }) => ({
    read: async (viewer) =>
      (await getOwnApplication(viewer, applicationId, 'en')) ?? notFound('Application'),
  }),
  'application.edit': async ({ applicationId }) => ({
    action: saveApplicationAction,
    fields: { id: applicationId, version: '1', motivation: 'Because' },
  }),
  'application.hand-in': async ({ applicationId }) => {
    await makeCycle()
    await db.application.update({
      where: { id: applicationId },
      data: { content: fullForm(), letterId: randomUUID(), letterName: 'letter.pdf' },
    })
    return { action: submitApplicationAction, fields: { id: applicationId } }
  },
  // Who was asked to judge has nothing to do with the country.
  'application.judge': async ({ actorId }) => {
    const applicationId = await before('XX', 'in_review')
    if (actorId)
      await db.roleGrant.create({
        data: { userId: actorId, role: 'reviewer', scope: 'country:XX', countryCode: 'XX' },
      })
    const { id } = await db.applicationReview.create({
      data: {
        ...{ applicationId, state: 'invited', position: 1 },
        userId: actorId ?? (await makeUser()).id,
      },
    })
    return { action: answerInvitationAction, fields: { id, answer: 'accept', free: 'on' } }
  },
  'country.answer': async ({ countryCode }) => ({
    action: writeToOtherAction,
    fields: {
      ...{ id: randomUUID(), applicationId: await before(countryCode, 'submitted') },
      ...{ side: 'commission', language: 'en', body: 'You may.' },
    },
  }),
  'country.assign-reviewers': async ({ countryCode }) => {
    const id = await before(countryCode, 'submitted')
    const reviewers = await Promise.all(
      [1, 2].map(() => makeUser([{ role: 'reviewer', scope: { country: countryCode } }])),
    )
    return {
      read: (viewer) => proposeReviewers(viewer, { id, reviewers: reviewers.map(({ id }) => id) }),
    }
  },
  'country.decide': async ({ countryCode }) => ({
    action: decideApplicationAction,
    fields: {
      id: await before(countryCode, 'in_review'),
      ...{ decision: 'request-changes', reason: 'Say who pays.' },
    },
  }),
  'network.edit-cycles': async () => ({
    action: saveCycleAction,
    fields: {
      ...{ id: randomUUID(), version: '0', name: randomUUID().slice(0, 20), zone: 'UTC' },
      ...{ opensLocal: '2099-01-01T09:00', closesLocal: '2099-03-01T09:00' },
      decidesLocal: '2099-04-01T09:00',
    },
  }),
  'network.admit': async () => ({
    action: decideAdmissionAction,
    fields: { id: await before('WW', 'forwarded'), decision: 'admit', reason: 'Welcome.' },
  }),
}
