import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ownEvent, recordEvent } from '../own-event'
import { GiveFeedback, MarkAttendance, MOST_MATERIALS, TellAfterwards } from '../schema'

/** Marks who came, of those who had a seat; all others did not. @throws `conflict` before it begins */
export async function markAttendance(viewer: Viewer, input: unknown, now = new Date()) {
  const { eventId, came } = parse(MarkAttendance, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, eventId, 'event.publish')
    if (event.startsAt > now) refuse('conflict', 'events.notYetBegun')
    const seated = { eventId, state: 'confirmed' } as const
    await tx.registration.updateMany({
      where: { ...seated, id: { in: came } },
      data: { attended: true },
    })
    await tx.registration.updateMany({
      where: { ...seated, id: { notIn: came } },
      data: { attended: false },
    })
    await recordEvent(tx, viewer.id, event, {
      verb: 'attendance-marked',
      fields: { came: { from: null, to: came.length } },
    })
    return {}
  })
}

/** What stays of an event: materials and a recording, for everybody. */
export async function tellAfterwards(viewer: Viewer, input: unknown) {
  const { id, materials: text, recording } = parse(TellAfterwards, input)
  const materials = readMaterials(text)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.publish')
    await tx.event.update({ where: { id }, data: { materials, recording } })
    await recordEvent(tx, viewer.id, event, { verb: 'materials-added', visible: true })
    return {}
  })
}

/** Three questions to whoever was there; again, it is the last answer that counts. */
export async function giveFeedback(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, ...feedback } = parse(GiveFeedback, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'event.register')
    const registration = await tx.registration.findFirst({
      where: { id, userId: viewer.id, state: 'confirmed' },
      select: { event: { select: { startsAt: true } } },
    })
    if (!registration) return notFound('Registration')
    if (registration.event.startsAt > now) refuse('conflict', 'events.notYetBegun')
    await tx.registration.update({ where: { id }, data: { feedback } })
    return {}
  })
}

/** `https://… What it is`, one on each line. */
function readMaterials(text: string) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > MOST_MATERIALS) wrong()
  return lines.map((line) => {
    const [address = '', ...words] = line.trim().split(/\s+/)
    if (!/^https:\/\/\S+$/.test(address) || !URL.canParse(address)) wrong()
    return { url: address, label: words.join(' ') }
  })
}

function wrong(): never {
  return refuse('invalid', 'errors.checkForm', {
    problems: { materials: { key: 'events.materialsWrong', values: { maximum: MOST_MATERIALS } } },
  })
}
