import type { Region } from '@/lib/cities/schema'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Hit, Part } from './engine'
import type { PlaceType, SearchHit } from './schema'

/** A place as pages and the API show it, in one language; English where a name is unknown in it. */
export function toSearchHit(hit: Hit, locale: Locale): SearchHit {
  const { slug, country, status, localName } = hit.attributes
  const type = hit.type as PlaceType
  return {
    slug: String(slug),
    type,
    name: hit.names[locale] ?? hit.names.en ?? String(slug),
    localName: typeof localName === 'string' ? localName : null,
    country: typeof country === 'string' ? country : null,
    countryName: countryName(type, hit, locale),
    region: hit.attributes.region as Region,
    membership: type === 'city' ? (status as SearchHit['membership']) : null,
    lat: hit._geo?.lat ?? null,
    lon: hit._geo?.lng ?? null,
    href: localePath(locale, placePath(type, String(slug))),
    matched: hit.matched,
    excerpt: hit.matched === null && hit.excerpt ? paragraphOf(hit.excerpt) : null,
  }
}

/** The paragraph in which something was found: the next one may be in another language. */
export function paragraphOf(parts: Part[]): Part[] {
  const lines: Part[][] = [[]]
  for (const { text, match } of parts) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, match })
    }
  }
  return lines.find((line) => line.some(({ match }) => match)) ?? parts
}

function countryName(type: PlaceType, hit: Hit, locale: Locale) {
  if (type === 'city') return hit.detail[locale] ?? hit.detail.en ?? null
  return type === 'country' ? (hit.names[locale] ?? hit.names.en ?? null) : null
}

/** The page of a place, without the language. */
export function placePath(type: PlaceType, slug: string) {
  if (type === 'city') return `/cities/${slug}`
  return type === 'country' ? `/cities?country=${slug}` : `/cities?region=${slug}`
}
