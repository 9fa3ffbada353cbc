import 'server-only'
import { keepEventsUntil } from '@/lib/cities/keep-events-until'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { momentsOf } from '@/lib/events/times'

const SLUG = 'demo-evening-by-the-river-cork-ie'
const DAY = 86_400_000

type Person = { id: string; cityId: string }

/**
 * An event to come, organised together with another city, with somebody registered; marked as demo. Again it adds
 * nothing twice.
 */
export async function addEvents(
  tx: Tx,
  { owner, host, guest }: { owner: Person; host: Person; guest: { id: string } },
) {
  if ((await tx.event.count({ where: { slug: SLUG } })) > 0) return
  const day = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10)
  const times = {
    ...{ startLocal: `${day}T17:00`, endLocal: `${day}T18:30`, zone: 'Europe/Dublin' },
    ...({ fold: 'earlier', opensLocal: null, closesLocal: null } as const),
  }
  const { startLocal, endLocal, zone } = times
  const { id } = await tx.event.create({
    data: {
      ...{ slug: SLUG, cityId: owner.cityId, state: 'published', kind: 'webinar', language: 'en' },
      ...{ title: 'Demo: learning by the river', body: 'Demo text: what it is about, for whom.' },
      ...{ languages: ['en', 'fr'], blocks: ['culture'], sdgs: [4], audience: ['coordinators'] },
      ...{ mode: 'online', joinLink: 'https://meet.example.org/demo', capacity: 40 },
      ...{ startLocal, endLocal, zone, ...momentsOf(times), taken: 1, arrivals: 1 },
      ...{ createdById: owner.id, publishedAt: new Date() },
      hosts: { create: { cityId: host.cityId, agreedAt: new Date() } },
      registrations: {
        create: {
          ...{ id: crypto.randomUUID(), userId: guest.id, guestFrom: 'Demo' },
          ...{ state: 'confirmed', place: 1 },
        },
      },
    },
  })
  await keepEventsUntil(tx, owner.cityId)
  await recordChange(tx, {
    ...{ actorId: owner.id, subject: 'event', subjectId: id, verb: 'published' },
    ...{ cityId: owner.cityId, visible: true },
  })
}
