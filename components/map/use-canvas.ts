import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { CanvasLayer, type Sheet } from './canvas-layer'

/** A canvas of the map that draws what `draw` says, anew when that or the page's light or dark changes. */
export function useCanvas(draw: (sheet: Sheet) => void) {
  const map = useMap()
  const [layer] = useState(() => new CanvasLayer(draw))

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const redraw = () => layer.redraw()
    layer.addTo(map)
    dark.addEventListener('change', redraw)
    return () => {
      dark.removeEventListener('change', redraw)
      layer.remove()
    }
  }, [layer, map])

  useEffect(() => layer.setDraw(draw), [layer, draw])
}
