import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { claimCity, withdrawClaim } from '@/lib/people/mutations/claim-city'
import { decideClaim } from '@/lib/people/mutations/decide-claim'
import { getClaimPage } from '@/lib/people/queries/get-claim-page'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import { changesOf, grantOf, lastMail } from './support/invitations'

function claimOf(cityId: string, more: object = {}) {
  return { id: randomUUID(), cityId, title: 'Head of office', evidence: 'A letter.', ...more }
}

test('a city that nobody speaks for is claimed once, however often the form is sent', async () => {
  const city = await makeCity()
  const viewer = await makeViewer()
  const claim = claimOf(city.id, { evidenceUrl: 'https://city.example.org/team' })
  await Promise.all([claimCity(viewer, claim), claimCity(viewer, claim)])
  await claimCity(viewer, claimOf(city.id))
  expect(await db.claim.findMany({ where: { cityId: city.id } })).toMatchObject([
    { id: claim.id, state: 'pending', evidenceUrl: 'https://city.example.org/team' },
  ])
  expect(await changesOf({ subject: 'claim', cityId: city.id })).toMatchObject([
    { verb: 'submitted', actorId: viewer.id },
  ])
  expect(await getClaimPage(viewer, city.slug, 'en')).toMatchObject({ state: 'waiting' })
})

test('a city that somebody speaks for cannot be claimed', async () => {
  const city = await makeCity()
  await makeUser([{ role: 'coordinator', scope: { city: city.id } }])
  const viewer = await makeViewer()
  await expect(claimCity(viewer, claimOf(city.id))).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'people.cityHasCoordinator' },
  })
  expect(await getClaimPage(viewer, city.slug, 'en')).toMatchObject({ state: 'taken' })
})

test('a claim says what and why, and its address is one of the web', async () => {
  const city = await makeCity()
  const viewer = await makeViewer()
  await expect(
    claimCity(viewer, claimOf(city.id, { title: ' ', evidence: '', evidenceUrl: 'javascript:1' })),
  ).rejects.toMatchObject({
    details: {
      problems: {
        title: { key: 'people.titleMissing' },
        evidence: { key: 'people.evidenceMissing' },
        evidenceUrl: { key: 'errors.url' },
      },
    },
  })
})

test('an approved claim makes a coordinator, with the reason by mail', async () => {
  const city = await makeCity()
  const claimant = await makeViewer()
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const claim = claimOf(city.id)
  await claimCity(claimant, claim)
  const decision = { id: claim.id, decision: 'approve', reason: 'The letter is right.' }
  await decideClaim(viewer, decision)
  expect(await grantOf(claimant.id, 'coordinator')).toMatchObject({
    ...{ cityId: city.id, title: 'Head of office', grantedById: viewer.id },
  })
  const { email } = await db.user.findUniqueOrThrow({ where: { id: claimant.id } })
  expect(await lastMail('claim-decided', String(email))).toMatchObject({
    params: { approved: true, reason: 'The letter is right.' },
  })
  expect((await changesOf({ subject: 'claim', cityId: city.id })).at(-1)).toMatchObject({
    ...{ verb: 'approved', actorId: viewer.id, userId: claimant.id },
    reason: 'The letter is right.',
  })
  await expect(decideClaim(viewer, { ...decision, decision: 'decline' })).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'people.claimDecided' },
  })
})

test('of two claims approved at once one is, the other is a conflict', async () => {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const claims = [claimOf(city.id), claimOf(city.id)]
  for (const claim of claims) await claimCity(await makeViewer(), claim)
  const answers = await Promise.allSettled(
    claims.map(({ id }) => decideClaim(viewer, { id, decision: 'approve', reason: 'Yes.' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.roleGrant.count({ where: { cityId: city.id } })).toBe(1)
  expect(await db.claim.count({ where: { cityId: city.id, state: 'pending' } })).toBe(1)
})

test('a declined claim gives nothing, and can be made anew', async () => {
  const city = await makeCity()
  const claimant = await makeViewer()
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const claim = claimOf(city.id)
  await claimCity(claimant, claim)
  await decideClaim(viewer, { id: claim.id, decision: 'decline', reason: 'No name on it.' })
  expect(await grantOf(claimant.id, 'coordinator')).toBeNull()
  await claimCity(claimant, claimOf(city.id))
  expect(await db.claim.count({ where: { userId: claimant.id } })).toBe(2)
})

test('claims are decided by the secretariat alone', async () => {
  const city = await makeCity()
  const claimant = await makeViewer()
  const claim = claimOf(city.id)
  await claimCity(claimant, claim)
  await expect(
    decideClaim(claimant, { id: claim.id, decision: 'approve', reason: 'Me.' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({ state: 'pending' })
})

test('one withdraws one’s own claim while it waits, and nobody else’s', async () => {
  const city = await makeCity()
  const claimant = await makeViewer()
  const claim = claimOf(city.id)
  await claimCity(claimant, claim)
  await expect(withdrawClaim(await makeViewer(), { id: claim.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await withdrawClaim(claimant, { id: claim.id })
  await withdrawClaim(claimant, { id: claim.id })
  expect((await changesOf({ subject: 'claim', cityId: city.id })).map(({ verb }) => verb)).toEqual([
    ...['submitted', 'withdrawn'],
  ])
})
