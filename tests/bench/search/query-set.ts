import type { SearchDocument } from '@/lib/search/engine'
import { fold } from '@/lib/search/text/fold'
import { tokenise } from '@/lib/search/text/tokens'
import { randomFrom } from './random'

/** Something a person might type who has one city in mind; `wanted` are the ids that are right. */
export type KnownItem = { kind: QueryKind; q: string; wanted: string[] }

export const QUERY_KINDS = [
  'exact',
  'one typo',
  'two typos',
  'no diacritics',
  'prefix',
  'exonym',
  'Chinese',
  'Japanese',
  'Korean',
  'Arabic',
  'Cyrillic',
  'name and country',
  'run together',
  'typo in a prefix',
] as const
export type QueryKind = (typeof QUERY_KINDS)[number]

const PER_KIND = 25

/** Queries of every kind over these cities, the same ones each time. Each leaves no doubt which city is meant. */
export function makeQuerySet(cities: SearchDocument[]): KnownItem[] {
  const random = randomFrom(20_15)
  const owners = ownersOfNames(cities)
  const wantedBy = (name: string) => [...(owners.get(keyOf(name)) ?? [])]

  return QUERY_KINDS.flatMap((kind) => {
    const made: KnownItem[] = []
    const seen = new Set<string>()
    for (const city of shuffled(cities, random)) {
      const query = MAKERS[kind](city, random)
      if (!query || seen.has(query.q)) continue
      const wanted = wantedBy(query.name)
      // Somebody else's name, or beginning of a name: nobody could tell which one is meant.
      if (isAmbiguous(kind, query.q, wanted, owners)) continue
      seen.add(query.q)
      made.push({ kind, q: query.q, wanted })
      if (made.length === PER_KIND) break
    }
    return made
  })
}

type Random = () => number
type Query = { q: string; name: string } | undefined
type Maker = (city: SearchDocument, random: Random) => Query

const MAKERS: Record<QueryKind, Maker> = {
  exact: (city) => asIs(city.names.en),
  'one typo': (city, random) => longer(city, 5, (name) => withTypo(name, 5, random)),
  'two typos': (city, random) => longer(city, 8, (name) => withTwoTypos(name, random)),
  'no diacritics': (city) => {
    const name = latin(city).find((one) => one.normalize('NFD') !== one && keyOf(one).length > 3)
    return name === undefined ? undefined : { q: words(name), name }
  },
  prefix: (city) => longer(city, 7, (name) => name.slice(0, Math.ceil(name.length * 0.65))),
  exonym: (city) =>
    asIs(
      latin(city).find(
        (name) => keyOf(name) !== keyOf(city.names.en ?? '') && keyOf(name).length > 3,
      ),
    ),
  Chinese: (city) => asIs(city.names.zh),
  Japanese: (city) =>
    asIs(city.names.ja ?? namesOf(city).find((name) => /[\p{sc=Hira}\p{sc=Kana}]/u.test(name))),
  Korean: (city) => asIs(namesOf(city).find((name) => /\p{sc=Hangul}/u.test(name))),
  Arabic: (city) => asIs(city.names.ar),
  Cyrillic: (city) => asIs(city.names.ru),
  'name and country': (city, random) => {
    const languages = Object.keys(city.detail).filter((language) => city.names[language])
    const language = languages[Math.floor(random() * languages.length)] ?? 'en'
    const name = city.names[language]
    return name ? { q: `${name} ${city.detail[language]}`, name } : undefined
  },
  'run together': (city) => {
    const name = latin(city).find((one) => tokenise(one).length > 1)
    return name === undefined ? undefined : { q: words(name).replaceAll(' ', ''), name }
  },
  'typo in a prefix': (city, random) =>
    longer(city, 8, (name) =>
      withTypo(name.slice(0, Math.ceil(name.length * 0.75)).trim(), 6, random),
    ),
}

function asIs(name: string | undefined): Query {
  return name ? { q: name, name } : undefined
}

function longer(
  city: SearchDocument,
  least: number,
  change: (name: string) => string | undefined,
): Query {
  const name = city.names.en ?? ''
  const q = keyOf(name).length >= least ? change(words(name)) : undefined
  return q === undefined ? undefined : { q, name }
}

function withTwoTypos(name: string, random: Random): string | undefined {
  const once = withTypo(name, 8, random)
  return once === undefined ? undefined : withTypo(once, 7, random)
}

/**
 * One letter of the longest word swapped, left out, doubled or wrong, but not its first. None in a word of less than
 * `least` letters, where nobody could say what was meant.
 */
function withTypo(name: string, least: number, random: Random): string | undefined {
  const word = longestWord(name)
  if (word.length < least) return undefined
  const at = 1 + Math.floor(random() * (word.length - 1))
  const [before, here, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)]
  const wrong = 'etaoinsrhl'.charAt(Math.floor(random() * 10))
  const changes = [
    before + next + here + word.slice(at + 2),
    before + word.slice(at + 1),
    before + here + word.slice(at),
    before + wrong + word.slice(at + 1),
  ]
  const changed = changes[Math.floor(random() * changes.length)] ?? word
  return changed === word ? withTypo(name, least, random) : name.replace(word, changed)
}

function longestWord(name: string) {
  return name.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest))
}

/** Which cities have a name, however it is written. */
function ownersOfNames(cities: SearchDocument[]) {
  const owners = new Map<string, Set<string>>()
  for (const city of cities) {
    for (const name of namesOf(city)) {
      const known = owners.get(keyOf(name)) ?? new Set()
      owners.set(keyOf(name), known.add(city.id))
    }
  }
  return owners
}

function isAmbiguous(
  kind: QueryKind,
  q: string,
  wanted: string[],
  owners: Map<string, Set<string>>,
) {
  if (kind === 'name and country') return false
  const typed = keyOf(q)
  const begins = kind.includes('prefix') || kind.includes('typo')
  return [...owners].some(
    ([name, ids]) =>
      (begins ? name.startsWith(typed) : name === typed) &&
      [...ids].some((id) => !wanted.includes(id)),
  )
}

export function namesOf(city: SearchDocument) {
  return [...Object.values(city.names), ...city.aliases]
}

function latin(city: SearchDocument) {
  return namesOf(city).filter((name) => /^[\p{sc=Latin}\p{P}\p{Z}\p{M}]+$/u.test(name))
}

function words(name: string) {
  return tokenise(name)
    .map(({ term }) => term)
    .join(' ')
}

export function keyOf(name: string) {
  return fold(words(name).replaceAll(' ', ''))
}

function shuffled<T>(items: T[], random: Random) {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
