import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { Sheet } from './canvas-layer'
import { borderLines, type CountriesTopology, type LandTopology, landPolygons } from './land'
import { type Shape, shapeOf } from './shape'
import { useCanvas } from './use-canvas'

type Detail = '110m' | '50m'
/** From here on the coast of the world map is too coarse. */
const NEAR = 4

type Props = { zoom: number; borders: boolean; onReady: () => void }

/** The land of Natural Earth in the page's colours; lines between countries only where an installation asks for them. */
export function BasemapLayer({ zoom, borders, onReady }: Props) {
  const far = useQuery(landOptions('110m'))
  const near = useQuery({ ...landOptions('50m'), enabled: zoom >= NEAR })
  const detail = zoom >= NEAR && near.data ? '50m' : '110m'
  const { data: lines } = useQuery({ ...borderOptions(detail), enabled: borders })
  const land = detail === '50m' ? near.data : far.data

  useCanvas(useCallback((sheet: Sheet) => drawLand(sheet, land ?? [], lines ?? []), [land, lines]))
  const isSettled = !far.isPending
  useEffect(() => {
    if (isSettled) onReady()
  }, [isSettled, onReady])
  return null
}

function drawLand(sheet: Sheet, land: Shape[], borders: Shape[]) {
  const { context, scale, colour } = sheet
  context.fillStyle = colour('--land')
  context.strokeStyle = colour('--coast')
  context.lineJoin = 'round'
  context.lineWidth = 0.75 / scale
  eachShown(sheet, land, (path) => {
    context.fill(path, 'evenodd')
    context.stroke(path)
  })
  context.setLineDash([3 / scale, 3 / scale])
  eachShown(sheet, borders, (path) => context.stroke(path))
  context.setLineDash([])
}

/** The world repeats itself to the sides for as long as the sheet goes. */
function eachShown(sheet: Sheet, shapes: Shape[], paint: (path: Path2D) => void) {
  for (let copy = Math.floor(sheet.left / 256) - 1; copy * 256 < sheet.right; copy++) {
    sheet.intoWorld(copy)
    for (const { path, left, top, right, bottom } of shapes) {
      const isBeside = left + copy * 256 > sheet.right || right + copy * 256 < sheet.left
      if (!isBeside && top <= sheet.bottom && bottom >= sheet.top) paint(path)
    }
  }
}

function landOptions(detail: Detail) {
  return outlineOptions(`land-${detail}`, (topology: LandTopology) =>
    landPolygons(topology).map(shapeOf),
  )
}

function borderOptions(detail: Detail) {
  return outlineOptions(`countries-${detail}`, (topology: CountriesTopology) =>
    borderLines(topology).map((line) => shapeOf([line])),
  )
}

function outlineOptions<Topology>(name: string, toShapes: (topology: Topology) => Shape[]) {
  return queryOptions({
    queryKey: ['map', 'outline', name],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/geo/${name}.json`, { signal })
      if (!response.ok) throw new Error(`The outline came with ${response.status}`)
      return toShapes(await response.json())
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
