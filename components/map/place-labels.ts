import type { Disc } from './spread'

type Box = [left: number, top: number, right: number, bottom: number]
export type Side = 'right' | 'left' | 'above' | 'below'
export type Label<Item> = { item: Item; left: number; top: number; width: number; side: Side }

type Options<Item> = {
  /** Those that want a name, the most wanted first. */
  wanted: readonly Item[]
  /** All that a name must not cover. */
  discs: readonly Disc[]
  widthOf: (item: Item) => number
}

const LABEL_HEIGHT = 16
const GAP = 4
/** More names than this make a map of words; and each costs time. */
const MOST = 120

/** Gives names a place beside their discs where they cover neither a disc nor another name; the others get none. */
export function placeLabels<Item extends Disc>({
  wanted,
  discs,
  widthOf,
}: Options<Item>): Label<Item>[] {
  const taken = discs.map(
    ({ x, y, radius }): Box => [x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2],
  )
  const labels: Label<Item>[] = []
  for (const item of wanted) {
    if (labels.length === MOST) break
    const width = widthOf(item)
    for (const [side, left, top] of positions(item, width)) {
      const box: Box = [left, top, left + width, top + LABEL_HEIGHT]
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      labels.push({ item, left, top, width, side })
      break
    }
  }
  return labels
}

function positions({ x, y, radius }: Disc, width: number): [Side, number, number][] {
  const middle = y - LABEL_HEIGHT / 2
  return [
    ['right', x + radius + GAP, middle],
    ['left', x - radius - GAP - width, middle],
    ['above', x - width / 2, y - radius - GAP - LABEL_HEIGHT],
    ['below', x - width / 2, y + radius + GAP],
  ]
}

function overlap(a: Box, b: Box) {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}
