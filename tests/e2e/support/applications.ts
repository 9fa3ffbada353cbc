import { query } from './people'

/** Applications that are made before the first test, for the pages that show them. */
export const APPLICATIONS = {
  /** Of Lithuania, on the team's desk. */
  draftId: '0197a000-0000-7000-8000-000000000021',
  /** Of Lithuania, in its second version, before the Commission. */
  reviewId: '0197a000-0000-7000-8000-000000000022',
  /** Of Bulgaria, before the secretariat. */
  forwardedId: '0197a000-0000-7000-8000-000000000023',
  cycleId: '0197a000-0000-7000-8000-000000000024',
  resourceId: '0197a000-0000-7000-8000-000000000025',
}
const { draftId, reviewId, forwardedId, cycleId, resourceId } = APPLICATIONS

const form = {
  ...{
    cityName: 'Testmiestas',
    kind: 'town',
    lat: '55.9',
    lon: '23.3',
    timezone: 'Europe/Vilnius',
  },
  ...{ motivation: 'Test: people want to learn.', implementation: 'Test: we began.' },
  ...{
    population: '20000',
    populationYear: '2021',
    populationSource: 'Test census',
    language: 'en',
  },
  ...{ 'challenge-quality': '4', 'expertise-culture': '5', beijing: 'on', mayorName: 'Test mayor' },
}
const scores = Object.fromEntries(
  [
    'commitment',
    'governance',
    'resources',
    'building-blocks',
    'inclusion',
    'feasibility',
    'network',
  ].map((criterion, at) => [criterion, { score: (at % 5) + 1, reason: `Test reason ${at}` }]),
)

/** A call that is over, an application at each desk, and a suggested resource. */
export default async function makeApplications() {
  await query(
    `insert into "Cycle" (id, name, zone, "opensLocal", "closesLocal", "decidesLocal", "opensAt", "closesAt",
       "decidesAt", rubric, "formVersion", "publishedAt", "updatedAt")
     values ($1, 'Test 2020', 'Europe/Paris', '2020-01-01T09:00', '2020-03-01T23:59', '2020-04-01T23:59',
       '2020-01-01T08:00Z', '2020-03-01T22:59Z', '2020-04-01T21:59Z', $2, 1, now(), now())`,
    [cycleId, JSON.stringify(Object.keys(scores).map((id) => ({ id, weight: 1 })))],
  )
  const rows = [
    [draftId, 'LT', null, 'draft', 0],
    [reviewId, 'LT', cycleId, 'in_review', 2],
    [forwardedId, 'BG', cycleId, 'forwarded', 1],
  ]
  for (const [id, country, cycle, state, round] of rows) {
    await query(
      `insert into "Application" (id, "countryCode", "cycleId", state, "cityName", content, round, imported,
         "letterId", "letterName", "submittedAt", "updatedAt")
       values ($1, $2, $3, $4::"ApplicationState", 'Testmiestas', $5, $6, $7, $1, 'letter.pdf', now(), now())`,
      [
        ...[id, country, cycle, state, JSON.stringify(form), round],
        state === 'draft' ? JSON.stringify({ motivation: 'Test: off line.', kind: '' }) : null,
      ],
    )
    for (let version = 1; version <= Number(round); version++)
      await query(
        `insert into "ApplicationVersion" ("applicationId", round, content, "letterId", "letterName", "submittedAt")
         values ($1, $2, $3, $1, 'letter.pdf', now())`,
        [id, version, JSON.stringify({ ...form, implementation: `Test: we began ${version}.` })],
      )
    for (const [side, body] of [
      ['team', 'Test: may we?'],
      ['commission', 'Test: you *may*.'],
    ])
      await query(
        `insert into "ApplicationMessage" (id, "applicationId", side, language, body)
         values (gen_random_uuid(), $1, $2, 'en', $3)`,
        [id, side, body],
      )
    if (Number(round) > 0)
      await query(
        `insert into "ApplicationStep" (id, "applicationId", move, "to", side, reason)
         values (gen_random_uuid(), $1, 'submit', 'submitted', 'team', ''),
           (gen_random_uuid(), $1, 'endorse', 'endorsed', 'commission', 'Test: well prepared.')`,
        [id],
      )
  }
  for (let at = 1; at <= 2; at++) {
    const [user] = await query<{ id: string }>(
      `insert into "User" (id, email, name, "updatedAt")
       values (gen_random_uuid(), gen_random_uuid() || '@example.org', $1, now()) returning id`,
      [`Test reviewer ${at}`],
    )
    await query(
      `insert into "ApplicationReview" (id, "applicationId", "userId", state, position, "dueAt", round, scores,
         "forTeam", "givenAt")
       values (gen_random_uuid(), $1, $2, 'given', $3, now(), 2, $4, 'Test words', now())`,
      [reviewId, user?.id, at, JSON.stringify(scores)],
    )
  }
  await query(
    `insert into "Resource" (id, slug, kind, title, language, languages, year, publisher, blocks, summary, url, "updatedAt")
     values ($1::uuid, $1::text, 'guide', 'Prueba: una guía', 'es', '{es}', 2020, 'Test', '{quality}',
       '{"es":"Prueba."}', 'https://example.org/test-guide', now())`,
    [resourceId],
  )
}
