import { countPractices } from '@/lib/cities/count-practices'
import { db, type Tx } from '@/lib/core/db'
import { announceChange, enqueue } from '@/lib/core/outbox'
import type { RosterField } from '@/lib/roster/schema'
import { listImported, withoutImported } from './imported'
import type { Seed } from './read'
import {
  cityRecords,
  countryRecords,
  keyFeatureRecords,
  practiceRecords,
  resourceRecords,
  type SeedRecord,
  totalRecords,
} from './records'

/** Writing 366 cities with their sources takes a few seconds on a slow disk. */
const TIMEOUT = 120_000

type CityData = ReturnType<typeof cityRecords>[number]['data']

/**
 * Brings in what the seed says anew, in one transaction: rows that say what they said last time are left
 * alone, so a second run changes nothing and an edit made since then stays. Returns how many were written.
 */
export async function applySeed(seed: Seed) {
  return db.$transaction(
    async (tx) => {
      const imported = await listImported(tx)
      const counts = {
        countries: await each(tx, 'countries', countryRecords(seed), async (data) => {
          await tx.country.upsert({ where: { code: data.code }, create: data, update: data })
          await enqueue(tx, 'index.country', data.code)
        }),
        cities: await each(tx, 'cities', cityRecords(seed), (data) =>
          writeCity(tx, data, imported.get(data.city.slug) ?? []),
        ),
        practices: await each(tx, 'practices', practiceRecords(seed), (data) =>
          writePractice(tx, data),
        ),
        keyFeatures: await each(tx, 'key-features', keyFeatureRecords(seed), async (data) => {
          await tx.keyFeature.upsert({ where: { id: data.id }, create: data, update: data })
        }),
        resources: await each(tx, 'resources', resourceRecords(seed), async (data) => {
          await tx.resource.upsert({ where: { slug: data.slug }, create: data, update: data })
        }),
        totals: await each(tx, 'network-totals', totalRecords(seed), async (data) => {
          await tx.networkTotal.upsert({ where: { asOf: data.asOf }, create: data, update: data })
        }),
      }
      if (Object.values(counts).some((count) => count > 0)) await announceChange(tx)
      return counts
    },
    { timeout: TIMEOUT, maxWait: 10_000 },
  )
}

async function each<Data>(
  tx: Tx,
  file: string,
  records: SeedRecord<Data>[],
  write: (data: Data) => Promise<void>,
) {
  const known = await tx.seedRecord.findMany({
    where: { file },
    select: { key: true, digest: true },
  })
  const digests = new Map(known.map(({ key, digest }) => [key, digest]))
  const changed = records.filter(({ key, digest }) => digests.get(key) !== digest)
  for (const { key, digest, data } of changed) {
    await write(data)
    await tx.seedRecord.upsert({
      where: { file_key: { file, key } },
      create: { file, key, digest },
      update: { digest },
    })
  }
  return changed.length
}

async function writeCity(tx: Tx, data: CityData, imported: RosterField[]) {
  const { slug } = data.city
  const known = await tx.city.findUnique({
    where: { slug },
    select: {
      profileVersion: true,
      facts: { where: { basis: 'city' }, select: { field: true } },
    },
  })
  const { city, facts, membership, keptFacts } = withoutImported(data, imported)
  const { website, population, localName, localLang, ...roster } = city
  // What a city has said itself is newer than any roster.
  const speaks = known !== null && known.profileVersion > 1
  const { id } = await tx.city.upsert({
    where: { slug },
    create: data.city,
    update: speaks ? roster : city,
    select: { id: true },
  })
  const own = known?.facts.map(({ field }) => field) ?? []
  await tx.cityFact.deleteMany({
    where: { cityId: id, basis: { not: 'city' }, field: { notIn: keptFacts } },
  })
  await tx.cityFact.createMany({
    data: facts
      .filter(({ field }) => !own.includes(field))
      .map((fact) => ({ ...fact, cityId: id })),
  })
  for (const event of membership) {
    const { kind, year } = event
    await tx.membershipEvent.upsert({
      where: { cityId_kind_year: { cityId: id, kind, year } },
      create: { ...event, cityId: id },
      update: event,
    })
  }
  await enqueue(tx, 'index.city', id)
}

async function writePractice(tx: Tx, data: ReturnType<typeof practiceRecords>[number]['data']) {
  const city = await tx.city.findUniqueOrThrow({
    where: { slug: data.citySlug },
    select: { id: true },
  })
  const practice = { ...data.practice, cityId: city.id }
  const known = await tx.practice.findUnique({
    where: { slug: practice.slug },
    select: { authored: true },
  })
  // What its city has made its own is no longer ours to write.
  if (known?.authored) return
  await tx.practice.upsert({
    where: { slug: practice.slug },
    create: { ...practice, publishedAt: new Date() },
    update: practice,
  })
  await countPractices(tx, city.id)
  await enqueue(tx, 'index.city', city.id)
}
