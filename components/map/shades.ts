import type { SignName } from '@/components/ui/sign'
import type { MapColour } from '@/lib/cities/client/map-colours'
import type { BuildingBlock, Region } from '@/lib/cities/schema'

/** The look of a disc and of its piece of a ring; `hollow` is for what is not known or not there. */
export type Tint = 'ink' | 'blue' | 'blue-2' | 'blue-3' | 'hollow-blue' | 'hollow' | BuildingBlock

const REGION: Record<Region, Tint> = {
  africa: 'ink',
  'arab-states': 'hollow-blue',
  'asia-pacific': 'blue-2',
  'europe-north-america': 'blue',
  'latin-america-caribbean': 'blue-3',
}
const BLOCK: Record<BuildingBlock | 'none', Tint> = {
  'basic-to-higher': 'basic-to-higher',
  'families-communities': 'families-communities',
  workplace: 'workplace',
  technologies: 'technologies',
  quality: 'quality',
  culture: 'culture',
  none: 'hollow',
}

/** A tint for each value of `colourOf`, in the order of the legend. The longer a member, the stronger. */
export const SHADES: Record<MapColour, readonly (readonly [value: string, tint: Tint])[]> = {
  region: Object.entries(REGION),
  block: Object.entries(BLOCK),
  // A list, because an object would put its numbered keys first.
  year: [
    ['0', 'ink'],
    ['1', 'blue'],
    ['2', 'blue-2'],
    ['3', 'blue-3'],
    ['none', 'hollow'],
  ],
  award: [
    ['again', 'ink'],
    ['once', 'blue-2'],
    ['none', 'hollow'],
  ],
}

export function tintOf(value: string, colour: MapColour): Tint {
  return SHADES[colour].find(([name]) => name === value)?.[1] ?? 'hollow'
}

export function isBlock(tint: Tint): tint is SignName {
  return tint in BLOCK
}

const PAINTS: Partial<Record<Tint, string>> = {
  ink: 'var(--r-africa)',
  blue: 'var(--r-europe-north-america)',
  'blue-2': 'var(--r-asia-pacific)',
  'blue-3': 'var(--r-latin-america-caribbean)',
  hollow: 'transparent',
}

/** The shares of a cluster one after the other, as stops of a gradient around its disc. */
export function ringOf(tally: Record<string, number>, colour: MapColour) {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0)
  let from = 0
  return SHADES[colour]
    .flatMap(([value, tint]) => {
      const count = tally[value]
      if (!count) return []
      const start = from
      from += (count / total) * 100
      return [`${PAINTS[tint] ?? `var(--bb-${tint})`} ${Math.round(start)}% ${Math.round(from)}%`]
    })
    .join(',')
}
