import { randomUUID } from 'node:crypto'
import { query } from './people'

/** Addresses of what is made before the first test, so that lists of pages can name them. */
export const MADE = {
  /** Of Cork: open, and one of its two places is taken. */
  request: 'test-reading-by-the-river-cork-ie',
  /** What came of it, as Cork and Limerick published it. */
  partnership: 'test-reading-by-the-river-cork-ie-limerick-ie',
  partnershipId: '0197a000-0000-7000-8000-000000000001',
  /** Of Limerick: open, and Sousse waits for an answer that is late. */
  requestId: '0197a000-0000-7000-8000-000000000002',
  conversationId: '0197a000-0000-7000-8000-000000000003',
}

/** Two requests, a partnership and a thread, in several languages, for the pages that show them. */
export default async function makePartners() {
  const cities = await query<{ id: string; slug: string }>(
    `select id, slug from "City" where slug in ('cork-ie', 'limerick-ie', 'sousse-tn')`,
  )
  const idOf = (slug: string) => cities.find((city) => city.slug === slug)?.id
  const [cork, limerick, sousse] = [idOf('cork-ie'), idOf('limerick-ie'), idOf('sousse-tn')]
  const [request, accepted, first, last] = Array.from({ length: 4 }, () => randomUUID())
  await query(
    `insert into "PartnerRequest" (id, slug, "cityId", state, kind, title, body, language, blocks, sdgs,
       regions, sizes, languages, priorities, seats, taken, deadline, "expiresAt", "publishedAt", "updatedAt")
     select id, slug, "cityId", 'open', 'joint-project', title, E'Test **text**.\\n\\n- one\\n- two',
       language, '{workplace,culture}', '{4,11}', '{africa}', '{200k-500k}', '{fr,ar}', '{culture}', 2, taken,
       current_date + 40, now() + interval '41 days', now(), now()
     from (values
       ($1::uuid, $2, $3::uuid, 'Test: reading by the river', 'en', 1),
       ($4::uuid, 'test-lire-limerick-ie', $5::uuid, 'Test : lire au bord du fleuve', 'fr', 0)
     ) as made (id, slug, "cityId", title, language, taken)`,
    [request, MADE.request, cork, MADE.requestId, limerick],
  )
  await query(
    `insert into "Interest" (id, "requestId", "cityId", state, message, language, "dueAt") values
       ($1, $2, $3, 'accepted', 'Test text.', 'en', now()),
       ($4, $5, $6, 'waiting', 'نقرأ عند النهر أيضا.', 'ar', now() - interval '2 days')`,
    [accepted, request, limerick, randomUUID(), MADE.requestId, sousse],
  )
  await query(
    `insert into "Partnership" (id, slug, "requestId", "interestId", kind, title, language, state,
       "publishedAt", "updatedAt")
     values ($1, $2, $3, $4, 'joint-project', 'Test: reading by the river', 'en', 'under_way', now(), now())`,
    [MADE.partnershipId, MADE.partnership, request, accepted],
  )
  await query(
    `insert into "PartnershipSide" ("partnershipId", "cityId", language, words, outcome, state, publishes)
     values ($1, $2, 'en', 'Test **text**.', 'Test outcome.', 'under_way', true),
       ($1, $3, 'fr', 'Nous lisons.', '', 'agreed', true)`,
    [MADE.partnershipId, cork, limerick],
  )
  await query(
    `insert into "Conversation" (id, topic, "subjectId", title)
     values ($1, 'request', $2, 'Test: reading by the river')`,
    [MADE.conversationId, request],
  )
  await query(
    `insert into "ConversationParty" ("conversationId", scope, "cityId")
     select $1::uuid, 'city:' || id, id from unnest($2::uuid[]) as party (id)`,
    [MADE.conversationId, [cork, limerick]],
  )
  await query(
    `insert into "Message" (id, "conversationId", scope, language, body) values
       ($1, $2, 'city:' || $3::text, 'ar', 'نقرأ عند **النهر**.'),
       ($4, $2, 'city:' || $5::text, 'en', 'Test text.')`,
    [first, MADE.conversationId, limerick, last, cork],
  )
  await query(
    `insert into "MessageFile" (id, "messageId", name, type, bytes)
     values ($1, $2, 'a-plan-with-a-rather-long-name-for-a-small-phone.pdf', 'application/pdf', 52000)`,
    [randomUUID(), last],
  )
  await query(`insert into "Introduction" ("cityId", "peerId", score) values ($1, $2, 48.5)`, [
    sousse,
    limerick,
  ])
}
