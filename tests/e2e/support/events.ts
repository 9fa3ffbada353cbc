import { randomUUID } from 'node:crypto'
import { query } from './people'

/** Addresses of the events that are made before the first test. */
export const EVENTS = {
  /** Of Cork and Limerick, at half past nine in São Paulo, with two seats left. */
  coming: 'test-half-past-nine',
  /** Of Sousse, called off. */
  cancelled: 'test-called-off',
  /** Of Limerick, over; six were there. */
  past: 'test-what-stays',
  pastId: '0197a000-0000-7000-8000-000000000011',
  /** Of Limerick, to come. */
  ownId: '0197a000-0000-7000-8000-000000000012',
  draftId: '0197a000-0000-7000-8000-000000000013',
  networkId: '0197a000-0000-7000-8000-000000000014',
}

/** Events of several cities and of the secretariat, in several languages, for the pages that show them. */
export default async function makeEvents() {
  const cities = await query<{ id: string; slug: string }>(
    `select id, slug from "City" where slug in ('cork-ie', 'limerick-ie', 'sousse-tn')`,
  )
  const idOf = (slug: string) => cities.find((city) => city.slug === slug)?.id
  const [cork, limerick, sousse] = [idOf('cork-ie'), idOf('limerick-ie'), idOf('sousse-tn')]
  const comingId = randomUUID()
  await query(
    `insert into "Event" (id, slug, uid, "cityId", state, kind, title, body, language, languages, blocks, sdgs,
       audience, mode, "startLocal", "endLocal", zone, "startsAt", "endsAt", venue, "joinLink", capacity, taken,
       arrivals, questions, materials, recording, "cancelReason", "cancelledAt", "publishedAt", "updatedAt")
     select id, slug, gen_random_uuid(), "cityId", state::"EventState", kind, title, E'Test **text**.\\n\\n- one',
       language, '{en,fr}', '{culture,workplace}', '{4}', '{coordinators,everyone}', mode, "startLocal",
       "endLocal", zone, ("startLocal"::timestamp at time zone zone) at time zone 'utc',
       ("endLocal"::timestamp at time zone zone) at time zone 'utc', venue, 'https://meet.example.org/test',
       capacity, taken, taken, questions::text[], materials::jsonb, recording, reason,
       case when state = 'cancelled' then now() end, case when state <> 'draft' then now() end, now()
     from (values
       ($1::uuid, $2, $3::uuid, 'published', 'webinar', 'Test: half past nine', 'en', 'online',
         '2099-05-11T09:30', '2099-05-11T11:00', 'America/Sao_Paulo', '', 2, 0, '{}', '[]', '', ''),
       (gen_random_uuid(), $4, $5::uuid, 'cancelled', 'study-visit', 'ورشة تجريبية', 'ar', 'in-person',
         '2099-05-12T09:00', '2099-05-12T17:00', 'Africa/Tunis', 'Test house', null, 0, '{}', '[]', '', 'Test reason'),
       ($6::uuid, $7, $8::uuid, 'published', 'course', 'Test: what stays', 'en', 'both',
         '2026-03-02T18:00', '2026-03-02T19:30', 'Europe/Dublin', 'Test hall', null, 6, '{What do you hope for?}',
         '[{"label":"Slides","url":"https://example.org/slides"}]', 'https://example.org/recording', ''),
       ($9::uuid, 'test-own', $8::uuid, 'published', 'workshop', 'Test: our own', 'fr', 'in-person',
         '2099-06-01T18:00', '2099-06-01T19:30', 'Europe/Dublin', 'Test hall', 1, 1, '{What do you hope for?}',
         '[]', '', ''),
       ($10::uuid, $10::text, $8::uuid, 'draft', 'conference', 'Test: a draft', 'en', 'online',
         '2099-07-01T18:00', '2099-07-01T19:30', 'Europe/Dublin', '', 40, 0, '{}', '[]', '', ''),
       ($11::uuid, 'test-of-the-network', null, 'published', 'festival', 'Test: for everyone', 'en', 'online',
         '2099-08-01T18:00', '2099-08-01T19:30', 'UTC', '', null, 0, '{}', '[]', '', '')
     ) as made (id, slug, "cityId", state, kind, title, language, mode, "startLocal", "endLocal", zone, venue,
       capacity, taken, questions, materials, recording, reason)`,
    [
      ...[comingId, EVENTS.coming, cork, EVENTS.cancelled, sousse, EVENTS.pastId, EVENTS.past],
      ...[limerick, EVENTS.ownId, EVENTS.draftId, EVENTS.networkId],
    ],
  )
  await query(
    `insert into "EventHost" ("eventId", "cityId", "agreedAt") values ($1, $2, now()), ($3, $2, null), ($3, $4, null)`,
    [comingId, limerick, EVENTS.networkId, cork],
  )
  for (let place = 1; place <= 6; place++) {
    const userId = randomUUID()
    await query(`insert into "User" (id, email, name, "updatedAt") values ($1, $2, $3, now())`, [
      userId,
      `${userId}@example.org`,
      `Test guest ${place}`,
    ])
    await query(
      `insert into "Registration" (id, "eventId", "userId", "cityId", "guestFrom", state, place, answers, attended, feedback)
       values ($1, $2, $3, $4, 'Test town', 'confirmed', $5, '{A test}', true,
         '{"useful":4,"level":"right","words":"Test words."}')`,
      [randomUUID(), EVENTS.pastId, userId, place % 2 ? cork : sousse, place],
    )
    if (place <= 2)
      await query(
        `insert into "Registration" (id, "eventId", "userId", state, place, answers)
         values ($1, $2, $3, $4::"RegistrationState", $5, '{A test}')`,
        [randomUUID(), EVENTS.ownId, userId, place === 1 ? 'confirmed' : 'waiting', place],
      )
  }
}
