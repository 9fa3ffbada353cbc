import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { register } from '@/lib/events/mutations/register'
import { draftEvent, publishEvent } from '@/lib/events/mutations/write-event'
import type { Team } from '@/tests/lib/trail/support/trails'
import { makeViewer } from '@/tests/support/people'

export const DAY = 86_400_000

/** A day so far from now, as a form has it. */
export function dayIn(days: number) {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
}

/** What the form of an event sends. */
export function eventFields(more: object = {}) {
  const day = dayIn(30)
  return {
    ...{ kind: 'webinar', title: 'Learning by the river', body: 'What we learnt.' },
    ...{ language: 'en', mode: 'online', zone: 'Europe/Dublin', guests: 'on' },
    ...{ startLocal: `${day}T09:30`, endLocal: `${day}T11:00`, ...more },
  }
}

export function draftOf(team: Team, more: object = {}) {
  return draftEvent(team.viewer, {
    ...{ id: randomUUID(), cityId: team.city.id, ...eventFields(more) },
  })
}

/** Drafts and publishes an event of a team. */
export async function openEvent(team: Team, more: object = {}) {
  const { id } = await draftOf(team, more)
  await publishEvent(team.viewer, { id })
  return db.event.findUniqueOrThrow({ where: { id } })
}

/** Somebody new takes a seat, as a guest. */
export async function comeTo(eventId: string, more: object = {}) {
  const viewer = await makeViewer()
  const { id, state } = await register(viewer, { id: randomUUID(), eventId, ...more })
  return { viewer, id, state }
}

/** How a registration stands. */
export async function stateOf(id: string) {
  return (await db.registration.findUniqueOrThrow({ where: { id } })).state
}
