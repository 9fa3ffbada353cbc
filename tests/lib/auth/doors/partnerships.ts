import { randomUUID } from 'node:crypto'
import { blockCityAction, startConversationAction } from '@/lib/conversations/actions'
import { db } from '@/lib/core/db'
import { getBalanceDesk } from '@/lib/network/queries/balance'
import {
  acceptInterestAction,
  describePartnershipAction,
  draftRequestAction,
  publishRequestAction,
  showInterestAction,
} from '@/lib/partnerships/actions'
import { requestFields, requestIn } from '@/tests/lib/partnerships/support/requests'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import type { Doors } from './door'

async function cityOf(cityId: string) {
  return { city: await db.city.findUniqueOrThrow({ where: { id: cityId } }) }
}

async function interestIn(requestId: string) {
  const { city } = await makeTeam()
  return db.interest.create({
    data: {
      ...{ id: randomUUID(), requestId, cityId: city.id, language: 'en', message: 'We would.' },
      dueAt: new Date(),
    },
  })
}

export const partnershipDoors: Doors = {
  'request.draft': async ({ cityId }) => ({
    action: draftRequestAction,
    fields: { id: randomUUID(), cityId, ...requestFields() },
  }),
  'request.publish': async ({ cityId }) => ({
    action: publishRequestAction,
    fields: { id: (await requestIn('draft', await cityOf(cityId))).id },
  }),
  'request.answer': async ({ cityId }) => {
    const request = await requestIn('open', await cityOf(cityId))
    return { action: acceptInterestAction, fields: { id: (await interestIn(request.id)).id } }
  },
  'partnership.interest': async ({ cityId }) => ({
    action: showInterestAction,
    fields: {
      ...{ id: randomUUID(), requestId: (await requestIn('open', await makeTeam())).id, cityId },
      ...{ language: 'en', message: 'We would.' },
    },
  }),
  'partnership.describe': async ({ cityId }) => {
    const request = await requestIn('matched', await makeTeam())
    const interest = await interestIn(request.id)
    const { id } = await db.partnership.create({
      data: {
        ...{ slug: randomUUID(), requestId: request.id, interestId: interest.id },
        ...{ kind: 'research', title: 'Together', language: 'en' },
        sides: { create: [{ cityId: request.cityId }, { cityId }] },
      },
    })
    return {
      action: describePartnershipAction,
      fields: { id, cityId, version: '1', language: 'en', state: 'agreed', words: 'Ours.' },
    }
  },
  'conversation.take-part': async ({ cityId }) => ({
    action: startConversationAction,
    fields: {
      ...{ id: randomUUID(), cityId, to: (await makeTeam()).city.slug },
      ...{ title: 'Hello', language: 'en', body: 'We are near.' },
    },
  }),
  'city.block': async ({ cityId }) => ({
    action: blockCityAction,
    fields: { cityId, slug: (await makeTeam()).city.slug },
  }),
  'network.see-balance': async () => ({ read: (viewer) => getBalanceDesk(viewer, 'en') }),
}
