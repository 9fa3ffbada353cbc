type Rect = [left: number, top: number, right: number, bottom: number]
export type Side = 'right' | 'left' | 'above' | 'below'
/** A point with a name, in pixels from the middle of the view; `radius` keeps other names off its disc. */
export type Named = {
  x: number
  y: number
  name: string
  radius: number
  fontSize: number
  /** Its name is shown even where it touches something. */
  always?: boolean
}
/** Where the name stands, or null where it would touch something; `box` holds the disc and its name. */
export type Labelled<Point> = {
  point: Point
  name: { side: Side; rect: Rect } | null
  box: Rect
}

/** Between a disc and its name. */
const GAP = 5

/** Gives each point's name the first free side, in the order of the points; a name never leaves the view. */
export function placeLabels<Point extends Named>(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
): Labelled<Point>[] {
  const taken: Rect[] = points.map(disc)
  return points.map((point, index) => {
    const all = sides(point)
    const free = all.find(
      ([, rect]) =>
        Math.abs(rect[0]) < width / 2 &&
        Math.abs(rect[2]) < width / 2 &&
        Math.abs(rect[1]) < height / 2 &&
        Math.abs(rect[3]) < height / 2 &&
        !taken.some((other, at) => at !== index && overlap(rect, other)),
    )
    const side = free ?? (point.always ? all[0] : undefined)
    if (!side) return { point, name: null, box: disc(point) }
    taken.push(side[1])
    return {
      point,
      name: { side: side[0], rect: side[1] },
      box: union(disc(point), side[1]),
    }
  })
}

/** About as wide as the browser will draw it: a little more, never less. */
function textWidth(text: string, fontSize: number) {
  let ems = 0
  for (const character of text)
    ems += /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(character) ? 1 : 0.54
  return Math.ceil(ems * fontSize) + 2
}

function sides({ x, y, name, radius, fontSize }: Named): [Side, Rect][] {
  const width = textWidth(name, fontSize)
  const half = Math.ceil(fontSize * 0.6)
  const off = radius + GAP
  return [
    ['right', [x + off, y - half, x + off + width, y + half]],
    ['left', [x - off - width, y - half, x - off, y + half]],
    ['above', [x - width / 2, y - off - 2 * half, x + width / 2, y - off]],
    ['below', [x - width / 2, y + off, x + width / 2, y + off + 2 * half]],
  ]
}

function disc({ x, y, radius }: Named): Rect {
  return [x - radius, y - radius, x + radius, y + radius]
}

function overlap(a: Rect, b: Rect) {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}

function union(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
