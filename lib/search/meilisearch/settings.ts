import type { Settings } from 'meilisearch'
import { INDEXES, type IndexName, MAX_TOTAL } from '../engine'

/** Where an attribute is kept: what is hidden stands apart from what is displayed. */
export function pathOf(index: IndexName, attribute: string) {
  const hidden: readonly string[] = INDEXES[index].hidden
  return `${hidden.includes(attribute) ? 'hidden' : 'attributes'}.${attribute}`
}

/** These go in before the first document: later they would mean indexing everything again. */
export function settingsOf(index: IndexName): Settings {
  const { filterable, sortable } = INDEXES[index]
  return {
    searchableAttributes: ['names', 'aliases', 'variants', 'context', 'text'],
    displayedAttributes: ['id', 'type', 'names', 'aliases', 'detail', 'text', 'attributes', '_geo'],
    // The rank is in every document: `rank EXISTS` is how a filter says "all".
    filterableAttributes: [...filterable.map((key) => pathOf(index, key)), 'rank', '_geo', 'id'],
    sortableAttributes: [...sortable.map((key) => pathOf(index, key)), 'rank', '_geo'],
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'rank:desc'],
    // As the embedded engine forgives them.
    typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
    pagination: { maxTotalHits: MAX_TOTAL },
    faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
    // The same characters are cut into words differently in Chinese and Japanese.
    localizedAttributes: [
      { attributePatterns: ['names.zh', 'detail.zh'], locales: ['cmn'] },
      { attributePatterns: ['names.ja'], locales: ['jpn'] },
      { attributePatterns: ['names.ko'], locales: ['kor'] },
    ],
  }
}

/** Which languages a query may be in, where its script leaves a choice that matters. */
export function localesOf(q: string): string[] | undefined {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(q)) return ['jpn']
  if (/\p{sc=Hangul}/u.test(q)) return ['kor']
  return /\p{sc=Han}/u.test(q) ? ['cmn', 'jpn'] : undefined
}
