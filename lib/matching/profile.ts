import {
  BUILDING_BLOCKS,
  type BuildingBlock,
  CLUSTERS,
  REGIONS,
  type Region,
} from '@/lib/cities/schema'

/** What is known of a city for matching; an empty list is nothing said, not nothing there. */
export type Profile = {
  id: string
  slug: string
  country: string
  region: Region
  lat: number
  lon: number
  population: number | null
  /** BCP 47 tags of what its team works in. */
  languages: readonly string[]
  /** What it puts first, and what its practices serve. */
  priorities: readonly BuildingBlock[]
  strengths: readonly BuildingBlock[]
  clusters: readonly string[]
  goals: readonly number[]
}

/**
 * A city made ready to be compared with many: sets are bits, so that what two cities share is one AND. What each pair
 * needs stands here: the objects of profiles are slow to read.
 */
export type Prepared = {
  id: string
  profile: Profile
  /** Its place in REGIONS. */
  region: number
  /** On the unit sphere. */
  x: number
  y: number
  z: number
  /** NaN where it is not known. */
  logPopulation: number
  /** As many words of 32 bits as the languages of all need; none where nothing is said. */
  languages: readonly number[]
  priorities: number
  strengths: number
  /** What it puts first and has no practice of. */
  gaps: number
  clusters: number
  goals: number
}

/** Cities that can be compared with each other: the bits of languages mean the same in all of them. */
export type Network = { cities: readonly Prepared[]; byId: ReadonlyMap<string, Prepared> }

const WORD = 32

export function prepare(profiles: readonly Profile[]): Network {
  const tags = [...new Set(profiles.flatMap(({ languages }) => languages))]
  const bitOf = new Map(tags.map((tag, bit) => [tag, bit]))
  const words = Math.ceil(tags.length / WORD)
  const cities = profiles.map((profile): Prepared => {
    const { lat, lon, population, languages, clusters, goals } = profile
    const [north, east] = [radians(lat), radians(lon)]
    const priorities = bitsOf(profile.priorities, BUILDING_BLOCKS)
    const strengths = bitsOf(profile.strengths, BUILDING_BLOCKS)
    return {
      id: profile.id,
      profile,
      region: REGIONS.indexOf(profile.region),
      x: Math.cos(north) * Math.cos(east),
      y: Math.cos(north) * Math.sin(east),
      z: Math.sin(north),
      logPopulation: population ? Math.log(population) : Number.NaN,
      languages: languages.length > 0 ? spread(languages, bitOf, words) : [],
      ...{ priorities, strengths, gaps: priorities & ~strengths },
      clusters: bitsOf(clusters, CLUSTERS),
      goals: goals.reduce((bits, goal) => bits | (1 << goal), 0),
    }
  })
  return { cities, byId: new Map(cities.map((city) => [city.id, city])) }
}

/** What is in no vocabulary counts for nothing. */
function bitsOf(values: readonly string[], vocabulary: readonly string[]) {
  return vocabulary.reduce((bits, word, bit) => bits | (Number(values.includes(word)) << bit), 0)
}

function spread(tags: readonly string[], bitOf: ReadonlyMap<string, number>, words: number) {
  const bits = new Array<number>(words).fill(0)
  for (const tag of tags) {
    const bit = bitOf.get(tag) ?? 0
    const word = Math.floor(bit / WORD)
    bits[word] = (bits[word] ?? 0) | (1 << (bit % WORD))
  }
  return bits
}

function radians(degrees: number) {
  return (degrees * Math.PI) / 180
}
