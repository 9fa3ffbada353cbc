import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { getOwnCertificate, verifyCertificate } from '@/lib/events/certificate/get-certificate'
import { cancelRegistration } from '@/lib/events/mutations/register'
import { getOwnEvent, listOwnEvents } from '@/lib/events/queries/attending'
import { getEvent } from '@/lib/events/queries/get-event'
import { makeTeam } from '@/tests/lib/trail/support/trails'
import { makeViewer } from '@/tests/support/people'
import { comeTo, openEvent } from './support/events'

const MINUTE = 60_000
const LINK = 'https://meet.example.org/secret-room'

test('the join link is there for a confirmed seat alone, from a quarter of an hour before until the end', async () => {
  const event = await openEvent(await makeTeam(), { joinLink: LINK, capacity: '1' })
  const [seated, waiting] = [await comeTo(event.id), await comeTo(event.id)]
  const stranger = await makeViewer()
  const linkFor = async (viewer: typeof stranger, minutes: number, from = event.startsAt) => {
    const now = new Date(from.getTime() + minutes * MINUTE)
    const own = await getOwnEvent(viewer, event.slug, 'en', now)
    const text = JSON.stringify(own)
    expect(text.includes(LINK)).toBe(own?.joinLink === LINK)
    return own?.joinLink
  }
  expect(await linkFor(seated.viewer, -16)).toBe('')
  expect(await linkFor(seated.viewer, -15)).toBe(LINK)
  expect(await linkFor(seated.viewer, 0, event.endsAt)).toBe(LINK)
  expect(await linkFor(seated.viewer, 1, event.endsAt)).toBe('')
  for (const viewer of [waiting.viewer, stranger]) expect(await linkFor(viewer, -5)).toBe('')
  expect(JSON.stringify(await getEvent(event.slug, 'en'))).not.toContain(LINK)
  expect(await getOwnEvent(waiting.viewer, event.slug, 'en')).toMatchObject({
    seat: { state: 'waiting', before: 0 },
  })
  await cancelRegistration(seated.viewer, { id: seated.id })
  expect(await linkFor(seated.viewer, -5)).toBe('')
  expect(await listOwnEvents(waiting.viewer)).toMatchObject({
    coming: [{ state: 'offered', event: { slug: event.slug } }],
  })
})

test('a certificate verifies, an altered one does not, nor one whose attendance was taken back', async () => {
  const event = await openEvent(await makeTeam())
  const guest = await comeTo(event.id)
  expect(await getOwnCertificate(guest.viewer, event.slug, 'en')).toBeNull()
  const attended = (value: boolean) =>
    db.registration.update({ where: { id: guest.id }, data: { attended: value } })
  await attended(true)
  const certificate = await getOwnCertificate(guest.viewer, event.slug, 'en')
  if (!certificate) throw new Error('There is no certificate')
  expect(await getOwnCertificate(await makeViewer(), event.slug, 'en')).toBeNull()
  const { code } = certificate
  expect(await verifyCertificate(code, 'en')).toMatchObject({ name: guest.viewer.name })
  for (let index = 0; index < code.length; index++) {
    const letter = code[index] === 'a' ? 'b' : 'a'
    const altered = code.slice(0, index) + letter + code.slice(index + 1)
    expect([altered, await verifyCertificate(altered, 'en')]).toEqual([altered, null])
  }
  // A certificate says what it said: under another name it is another one.
  await db.user.update({ where: { id: guest.viewer.id }, data: { name: 'Somebody else' } })
  expect(await verifyCertificate(code, 'en')).toBeNull()
  await db.user.update({ where: { id: guest.viewer.id }, data: { name: guest.viewer.name } })
  await attended(false)
  expect(await verifyCertificate(code, 'en')).toBeNull()
})
