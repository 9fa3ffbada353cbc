import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { findPlace } from '../place'
import { DUTIES } from '../policy'
import { Invite } from '../schema'
import { sendInvitation } from './send-invitation'

/** More than anybody invites in earnest; and nobody's letter box is filled by others. */
const INVITES = { points: 60, seconds: 3600 }
export const INVITES_TO_ONE = { points: 5, seconds: 86_400 }

/** Invites an address to a role in a city, a country or the network. */
export async function inviteMember(viewer: Viewer, input: unknown) {
  const { role, cityId, countryCode, ...data } = parse(Invite, input)
  return db.$transaction(async (tx) => {
    const place = await findPlace(tx, role, { cityId, countryCode })
    ensure(viewer, DUTIES[role].invite, place.about)
    await limit('invite', viewer.id, INVITES)
    await limit('invite-to', data.email, INVITES_TO_ONE)
    const { email } = await sendInvitation(tx, viewer, { role, place, ...data })
    return { email }
  })
}
