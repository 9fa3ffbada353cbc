/**
 * The one interface over both search engines. It finds documents; what a visitor may see is decided where documents
 * are made (lib/search/documents.ts): nothing private is ever handed to an engine.
 */
export type SearchDocument = {
  /** Unique in its index; letters, digits, `-` and `_` only. */
  id: string
  type: string
  /** By language tag, the local name under its own. */
  names: Record<string, string>
  /** Exonyms, former names and other spellings: found by like names. */
  aliases: string[]
  /** What it belongs to, such as its country's names: found by, but ranked after names. */
  context: string[]
  /** Longer text, ranked last; empty where there is none. */
  text: string
  /** The line shown under the name, by language; not searched. */
  detail: Record<string, string>
  /** Filtered, counted and sorted by; an absent key means unknown. */
  attributes: Record<string, AttributeValue>
  _geo: Point | null
  /** Breaks ties between equally good matches, higher first; between 0 and 1. */
  rank: number
}

export type Scalar = string | number | boolean
export type AttributeValue = Scalar | string[] | number[]
/** Degrees. */
export type Point = { lat: number; lng: number }
/** Degrees; west greater than east crosses the antimeridian. */
export type Box = { west: number; south: number; east: number; north: number }

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { attribute: string; in: Scalar[] }
  /** Both ends inclusive. */
  | { attribute: string; min?: number; max?: number }
  | { attribute: string; exists: boolean }
  | { near: Point; km: number }
  | { box: Box }

export type Sort =
  | { attribute: string; descending?: boolean }
  | { distanceFrom: Point; descending?: boolean }

export type SearchRequest = {
  index: IndexName
  /** Empty lists everything, by rank. */
  q: string
  /** The reader's language: decides between readings of the same characters. */
  locale?: string
  filter?: Filter
  /** Attributes to count over all that was found. */
  facets?: string[]
  /** By relevance where absent. */
  sort?: Sort[]
  /** From 1. */
  page?: number
  limit?: number
  /** Words of `text` to return around the first match; none where absent. */
  crop?: number
}

/** A piece of shown text; `match` says whether it is what was searched for. */
export type Part = { text: string; match: boolean }

export type Hit = Omit<SearchDocument, 'aliases' | 'context' | 'text' | 'rank'> & {
  /** The name that was found by, which may be an exonym; null when it was found by something else. */
  matched: Part[] | null
  excerpt: Part[] | null
  /** Metres, when sorted by distance. */
  distance: number | null
  /** Between 0 and 1, comparable between indexes. */
  score: number
}

export type FacetCounts = Record<string, Record<string, number>>

export type SearchResult = {
  hits: Hit[]
  /** Counted up to MAX_TOTAL. */
  total: number
  /** False when there were more than were counted. */
  exact: boolean
  facets: FacetCounts
}

/** More than this are neither counted nor paged through. */
export const MAX_TOTAL = 5000

/** The best hits of several indexes in one list; `weight` multiplies the scores of an index. */
export type FederatedQuery = Omit<SearchRequest, 'page' | 'limit' | 'facets' | 'sort'> & {
  weight?: number
}
export type FederatedResult = {
  hits: (Hit & { index: IndexName })[]
  total: number
}

export type LocateRequest = Required<Pick<SearchRequest, 'index' | 'q' | 'crop'>> & {
  locale?: string
  ids: string[]
}

export type FacetRequest = {
  index: IndexName
  facet: string
  /** The beginning of a value, any case or diacritics. */
  q: string
  filter?: Filter
}

export type IndexSettings = {
  /** Raised by hand when documents or analysis change shape: the index is then built anew at start. */
  version: number
  filterable: string[]
  /** Those of `filterable` that can be counted. */
  countable: string[]
  sortable: string[]
  /** Filtered by, but never returned. */
  hidden: string[]
  /** Documents are mostly text: what is called so comes before what only mentions it. */
  texts: boolean
}

export type IndexName = keyof typeof INDEXES

/** Cities, countries and regions share an index, so that one list ranks them together. */
export const INDEXES = {
  places: {
    version: 3,
    filterable: ['type', 'slug', 'country', 'region', 'status', 'joined', 'population'],
    countable: ['type', 'region', 'country', 'status'],
    sortable: ['name', 'joined', 'population'],
    hidden: [],
    texts: false,
  },
  practices: {
    version: 2,
    filterable: ['type', 'slug', 'block', 'country', 'region', 'language'],
    countable: ['type', 'block', 'region', 'country', 'language'],
    sortable: ['name'],
    hidden: [],
    texts: true,
  },
  requests: {
    version: 1,
    filterable: ['type', 'slug', 'kind', 'block', 'country', 'region'],
    countable: ['type', 'kind', 'region'],
    sortable: ['name'],
    hidden: [],
    texts: true,
  },
  events: {
    version: 1,
    filterable: ['type', 'slug', 'kind', 'mode', 'block', 'country', 'region', 'language'],
    countable: ['type', 'kind', 'mode', 'region'],
    sortable: ['name'],
    hidden: [],
    texts: true,
  },
} as const satisfies Record<string, Readonly<IndexSettingsShape>>
type IndexSettingsShape = {
  [Key in keyof IndexSettings]: IndexSettings[Key] extends string[]
    ? readonly string[]
    : IndexSettings[Key]
}

export type SearchEngine = {
  name: 'postgres' | 'meilisearch'
  search(request: SearchRequest): Promise<SearchResult>
  /** Of the same answer the ids alone, without what pages show of them; 1,000 unless `limit` says otherwise. */
  findIds(request: Omit<SearchRequest, 'facets' | 'sort' | 'page' | 'crop'>): Promise<string[]>
  /** Where the words stand in these documents; at most as many as a page has. */
  locate(request: LocateRequest): Promise<Hit[]>
  multiSearch(queries: FederatedQuery[], limit: number): Promise<FederatedResult>
  /** At most 100 values, most frequent first. */
  facetSearch(request: FacetRequest): Promise<{ value: string; count: number }[]>
  /** Resolves when the documents can be found. Safe to repeat. */
  upsert(index: IndexName, documents: SearchDocument[]): Promise<void>
  remove(index: IndexName, ids: string[]): Promise<void>
  /** Builds a new index beside the live one from all batches, then swaps. Meanwhile `upsert` and `remove` write to both. */
  rebuild(index: IndexName, batches: AsyncIterable<SearchDocument[]>): Promise<void>
  /** Null when there is no index yet. */
  version(index: IndexName): Promise<number | null>
  /** Throws SearchUnavailable when the engine does not answer. */
  health(): Promise<void>
  /** Lets go of connections; for scripts and tests. */
  close(): Promise<void>
}

/** The engine failed or took too long. Not the visitor's fault: callers list from the database and say so. */
export class SearchUnavailable extends Error {
  constructor(cause: unknown) {
    super('Search is unavailable', { cause })
    this.name = 'SearchUnavailable'
  }
}
