import { randomUUID } from 'node:crypto'
import type { Role, Scope } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import {
  acceptInvitationAction,
  claimCityAction,
  decideClaimAction,
  handOverAction,
  inviteMemberAction,
  leaveCityAction,
  removePersonAction,
} from '@/lib/people/actions'
import { getCommission } from '@/lib/people/queries/get-commission'
import { listPeople } from '@/lib/people/queries/list-people'
import { makeInvitation, someAddress } from '@/tests/lib/people/support/invitations'
import { makeCity, makeUser } from '@/tests/support/people'
import type { Attempt, Doors } from './door'

export const peopleDoors: Doors = {
  'city.claim': async () => ({
    action: claimCityAction,
    fields: {
      id: randomUUID(),
      cityId: (await makeCity()).id,
      title: 'Office',
      evidence: 'A letter.',
    },
  }),
  'invitation.accept': async ({ actorId, cityId }) => {
    const actor = actorId ? await db.user.findUnique({ where: { id: actorId } }) : null
    const email = actor?.email ?? someAddress()
    const { secret } = await makeInvitation({ role: 'contributor', scope: { city: cityId }, email })
    return { action: acceptInvitationAction, fields: { token: secret } }
  },
  'city.invite': async ({ cityId }) => inviting({ role: 'contributor', cityId }),
  'city.remove-person': async ({ cityId }) => removing('contributor', { city: cityId }),
  'city.leave': async ({ cityId }) => {
    await makeUser([{ role: 'coordinator', scope: { city: cityId } }])
    return { action: leaveCityAction, fields: { cityId } }
  },
  'city.hand-over': async ({ cityId }) => ({
    action: handOverAction,
    fields: { cityId, to: 'mail', email: someAddress(), language: 'en' },
  }),
  'country.see-desk': async ({ countryCode }) => ({
    read: async (viewer) =>
      (await getCommission(viewer, countryCode, 'en')) ?? notFound('Commission'),
  }),
  'country.invite-reviewer': async ({ countryCode }) => inviting({ role: 'reviewer', countryCode }),
  'country.remove-reviewer': async ({ countryCode }) =>
    removing('reviewer', { country: countryCode }),
  'country.invite': async ({ countryCode }) => inviting({ role: 'officer', countryCode }),
  'country.remove-person': async ({ countryCode }) => removing('officer', { country: countryCode }),
  'network.see-people': async () => ({ read: (viewer) => listPeople(viewer, {}, 'en') }),
  'network.invite': async () => inviting({ role: 'secretariat' }),
  'network.remove-person': async () => removing('secretariat', 'network'),
  'network.decide-claim': async () => {
    const { id: cityId } = await makeCity()
    const { id: userId } = await makeUser()
    const { id } = await db.claim.create({
      data: { cityId, userId, title: 'Office', evidence: 'A letter.' },
    })
    return {
      action: decideClaimAction,
      fields: { id, decision: 'approve', reason: 'The letter is right.' },
    }
  },
}

function inviting(fields: { role: Role; cityId?: string; countryCode?: string }): Attempt {
  return { action: inviteMemberAction, fields: { ...fields, email: someAddress(), language: 'en' } }
}

/** Somebody else's role, who is not the only one there. */
async function removing(role: Role, scope: Scope): Promise<Attempt> {
  await makeUser([{ role, scope }])
  const { id } = await makeUser([{ role, scope }])
  const grant = await db.roleGrant.findFirstOrThrow({ where: { userId: id } })
  return { action: removePersonAction, fields: { grantId: grant.id, reason: 'Moved on.' } }
}
