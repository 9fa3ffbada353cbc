import { createHash } from 'node:crypto'
import { AUDIENCES, type Audience } from '@/lib/practices/schema'
import type { Seed } from './read'
import type { CityRow } from './schema'

/** A row of the seed as the database keeps it, with a digest of what it says. */
export type SeedRecord<Data> = { key: string; digest: string; data: Data }

export function countryRecords(seed: Seed) {
  return seed.countries.map((row) => {
    const { local, ...names } = row.names
    return record(row.iso2, {
      code: row.iso2,
      iso3: row.iso3,
      region: row.region,
      // The names the United Nations use win over CLDR's where they differ.
      names: { ...names, ...row.unNames },
      namesSource: row.unNames ? `${row.namesSource}; ${row.unNamesBasis}` : row.namesSource,
      localName: local?.name ?? null,
      localLang: local?.lang ?? null,
      aliases: [...new Set([row.name, ...row.aliases])],
      nationalCommission: row.nationalCommission,
      nationalCommissionBasis: row.nationalCommissionBasis,
    })
  })
}

export function cityRecords(seed: Seed) {
  return seed.cities.map((row) => {
    const { local, ...names } = row.names
    return record(row.slug, {
      city: {
        slug: row.slug,
        countryCode: row.country,
        kind: row.kind,
        status: row.status,
        statusReason: row.statusReason,
        joined: row.joined,
        name: row.name,
        officialName: row.officialName,
        names,
        localName: local?.name ?? null,
        localLang: local?.lang ?? null,
        aliases: row.aliases,
        lat: row.lat,
        lon: row.lon,
        population: row.population,
        timezone: row.timezone,
        website: row.website,
        awards: row.awards,
      },
      facts: facts(row),
      membership:
        row.joined === null
          ? []
          : [
              {
                kind: 'joined' as const,
                year: row.joined,
                basis: row.joinedBasis ?? 'unchecked',
                source: row.sourceNote,
              },
            ],
    })
  })
}

export function practiceRecords(seed: Seed) {
  return seed.practices.map((row) => {
    const slug = `${slugify(row.title)}-${row.citySlug}`
    return record(slug, {
      citySlug: row.citySlug,
      practice: {
        slug,
        title: row.title,
        summary: row.summary,
        language: row.originalLanguage,
        year: row.year,
        block: row.buildingBlock,
        blocks: [row.buildingBlock],
        state: 'published' as const,
        sdgs: row.sdgs,
        audience: audienceOf(row.audience),
        sourceUrl: row.sourceUrl,
        sourceType: row.sourceType,
        seenAt: row.seenAt ?? null,
      },
    })
  })
}

export function keyFeatureRecords(seed: Seed) {
  const features = seed.keyFeatures.levels.flatMap((level) =>
    level.areas.flatMap((area) =>
      area.features.map((feature) => ({
        ...feature,
        level: level.id,
        levelTitle: level.title,
        areaId: area.id,
        areaTitle: area.title,
      })),
    ),
  )
  return features.map((feature, position) => record(feature.id, { ...feature, position }))
}

export function totalRecords(seed: Seed) {
  return seed.totals.map((row) => record(row.asOf, { ...row, asOf: new Date(row.asOf) }))
}

export function resourceRecords(seed: Seed) {
  return seed.resources.map((row) => record(row.slug, { ...row, state: 'published' as const }))
}

/** Where each fact of a city came from. The population's year is not known: GeoNames doesn't give one. */
function facts(row: CityRow) {
  const [first, ...rest] = [row.sourceNote, ...(row.morePages ?? [])]
  const page = { source: row.source === 'page' ? 'public page' : 'general knowledge', year: null }
  const membershipBasis = row.source === 'page' ? 'stated' : 'unchecked'
  const found = [
    {
      ...page,
      field: 'membership',
      url: address(first),
      basis: membershipBasis,
      source: address(first) ? page.source : first,
    },
    ...rest.map((url) => ({
      ...page,
      field: 'membership',
      url,
      basis: membershipBasis,
      source: url,
    })),
    {
      field: 'coordinates',
      source: row.coordSource === 'geonames' ? 'GeoNames' : 'set by hand, good to a few kilometres',
      url: null,
      basis: row.coordSource === 'geonames' ? 'data' : 'manual',
      year: null,
    },
    ...Object.entries(row.namesBasisByLang).map(([lang, basis]) => ({
      field: `names.${lang}`,
      source:
        basis === 'data'
          ? 'GeoNames alternate names'
          : 'usual form, not yet read by a native speaker',
      url: null,
      basis,
      year: null,
    })),
  ]
  if (row.joined !== null)
    found.push({
      ...page,
      field: 'joined',
      url: address(first),
      basis: row.joinedBasis ?? 'unchecked',
    })
  if (row.population !== null)
    found.push({
      field: 'population',
      source: row.populationSource ?? 'GeoNames',
      url: null,
      basis: 'data',
      year: null,
    })
  if (row.awards.length > 0)
    found.push({
      field: 'awards',
      source: 'UNESCO Institute for Lifelong Learning, rosters of the award',
      url: null,
      basis: 'stated',
      year: null,
    })
  return found
}

function address(note: string | undefined) {
  return note && URL.canParse(note) ? note : null
}

function record<Data>(key: string, data: Data): SeedRecord<Data> {
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  return { key, digest, data }
}

function slugify(title: string) {
  return title
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The sources' own words by the wider ones that practices are filtered by. */
const AUDIENCE_WORDS: Partial<Record<Audience, string[]>> = {
  everyone: ['residents', 'all-ages', 'readers', 'urban-residents', 'visitors', 'commuters'],
  pupils: ['children', 'pupils', 'children-with-autism'],
  'young-people': [
    ...['young-people', 'school-leavers', 'out-of-school-youth', 'secondary-students'],
    'disadvantaged-youth',
  ],
  'older-people': ['older-people', 'adults-50-plus'],
  families: ['families', 'parents', 'mothers', 'homemakers'],
  women: ['women', 'mothers'],
  workers: ['workers', 'tourism-workers', 'artisans', 'farmers', 'fishers'],
  students: ['students', 'vocational-learners'],
  adults: ['adults', 'learners-seeking-guidance'],
  employers: ['employers', 'businesses', 'entrepreneurs'],
  migrants: [
    'migrants',
    'refugees',
    'newcomers',
    'internally-displaced-people',
    'border-populations',
  ],
  'persons-with-disabilities': [
    ...['persons-with-disabilities', 'people-with-special-needs', 'children-with-autism'],
  ],
  'disadvantaged-groups': [
    ...['marginalized-groups', 'vulnerable-groups', 'communities-at-risk', 'ethnic-minorities'],
    ...['disadvantaged-youth', 'maya-community', 'multicultural-communities'],
  ],
  'rural-communities': ['rural-communities', 'rural-residents', 'farmers', 'fishers'],
  'learning-providers': [
    ...['learning-providers', 'schools', 'universities', 'university-partners', 'partners'],
  ],
  communities: [
    ...['communities', 'community-groups', 'local-organizations', 'residents-associations'],
    ...['civic-activists', 'volunteers'],
  ],
}

function audienceOf(words: string[]): Audience[] {
  return AUDIENCES.filter((audience) =>
    words.some((word) => word === audience || AUDIENCE_WORDS[audience]?.includes(word)),
  )
}
