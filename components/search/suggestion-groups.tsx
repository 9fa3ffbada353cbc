import type { ChoiceGroup } from '@/components/ui/choices'
import type { PlaceType, SearchHit } from '@/lib/search/schema'
import { Matched } from './matched'

/** Places by type, the type of the best hit first. */
export function toGroups(
  hits: readonly SearchHit[],
  title: (type: PlaceType) => string,
): ChoiceGroup[] {
  const types = [...new Set(hits.map((hit) => hit.type))]
  return types.map((type) => ({
    id: type,
    title: title(type),
    choices: hits.filter((hit) => hit.type === type).map(toChoice),
  }))
}

function toChoice(hit: SearchHit) {
  const detail = hit.type === 'city' ? hit.countryName : hit.localName
  return {
    id: `${hit.type}/${hit.slug}`,
    text: hit.name,
    label: <Matched hit={hit} />,
    detail: detail && <bdi>{detail}</bdi>,
    href: hit.href,
  }
}
