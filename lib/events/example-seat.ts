import type { Seat } from './queries/get-seat'

/** For /dev/mail, which shows how a message looks without anybody who comes. */
export const EXAMPLE_SEAT: Seat & { id: string } = {
  id: '00000000-0000-7000-8000-000000000000',
  ...{ state: 'confirmed', offeredUntil: null, asksAgain: false },
  user: { address: 'reader@example.org', name: 'A. Example', timezone: 'Africa/Cairo' },
  event: {
    ...{ id: '00000000-0000-7000-8000-000000000001', slug: 'example', uid: 'example' },
    ...{ sequence: 0, state: 'published', kind: 'webinar', title: 'Example of an event' },
    ...{ body: 'What it is about.', language: 'en', languages: [], blocks: [], sdgs: [] },
    ...{
      audience: [],
      mode: 'online',
      startLocal: '2030-05-15T09:30',
      endLocal: '2030-05-15T11:00',
    },
    ...{ zone: 'America/Sao_Paulo', startsAt: new Date('2030-05-15T12:30Z') },
    ...{ endsAt: new Date('2030-05-15T14:00Z'), movedFrom: null, venue: '', address: '' },
    ...{ lat: null, lon: null, capacity: null, taken: 1, opensAt: null, closesAt: null },
    ...{ guests: true, recording: '', materials: [], cancelReason: '', cancelledAt: null },
    ...{ seriesId: null, publishedAt: new Date('2030-01-01T00:00Z'), hasLink: true },
    ...{ createdAt: new Date('2030-01-01T00:00Z'), updatedAt: new Date('2030-01-01T00:00Z') },
    ...{ city: null, hosts: [] },
  },
}
