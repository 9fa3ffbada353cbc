import pg from 'pg'

/**
 * Fills a scratch database up to `members` member cities. The made-up ones lie around the real ones, as real ones would,
 * and say what they are: their names are "Synthetic 1" and so on, their slugs begin with `synthetic-`.
 */
export async function addSyntheticCities(databaseUrl: string, members: number) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query('select setseed(0.5)')
    await client.query(
      `with real as (
         select *, row_number() over (order by slug) - 1 as place, count(*) over () as places
         from "City" where status = 'member'
       )
       insert into "City" (
         id, slug, "countryCode", kind, status, joined, name, "officialName", names, aliases,
         lat, lon, population, timezone, awards, blocks, sdgs, "updatedAt"
       )
       select
         gen_random_uuid(), 'synthetic-' || n, real."countryCode", 'city', 'member', 2013 + n % 12,
         'Synthetic ' || n, 'Synthetic ' || n, jsonb_build_object('en', 'Synthetic ' || n), '{}',
         greatest(-60, least(75, real.lat + spread(random(), random()))),
         greatest(-180, least(180, real.lon + spread(random(), random()))),
         10000 + (random() * 1000000)::int, real.timezone, '{}', real.blocks, real.sdgs, now()
       from generate_series(1, $1 - (select count(*) from real)) as n
       join real on real.place = n % real.places`.replaceAll(
        'spread(random(), random())',
        // Some degrees at most, and more often few than many.
        '12 * (random() - 0.5) * random()',
      ),
      [members],
    )
    await client.query('analyze "City"')
  } finally {
    await client.end()
  }
}
