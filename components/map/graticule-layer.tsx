import type { Sheet } from './canvas-layer'
import { graticuleStep } from './graticule'
import { mercator } from './mercator'
import { useCanvas } from './use-canvas'

/** Meridians and parallels, hairlines under everything else. */
export function GraticuleLayer() {
  useCanvas(drawGraticule)
  return null
}

function drawGraticule({ context, zoom, scale, left, top, right, bottom, ...sheet }: Sheet) {
  const step = graticuleStep(zoom)
  sheet.intoPixels()
  context.beginPath()
  const firstMeridian = Math.ceil(((left / 256 - 0.5) * 360) / step) * step
  for (let lon = firstMeridian; ; lon += step) {
    const x = crisp((mercator({ lat: 0, lon }).x - left) * scale)
    if (x > (right - left) * scale) break
    context.moveTo(x, 0)
    context.lineTo(x, (bottom - top) * scale)
  }
  for (let lat = -90 + step; lat < 90; lat += step) {
    const y = crisp((mercator({ lat, lon: 0 }).y - top) * scale)
    context.moveTo(0, y)
    context.lineTo((right - left) * scale, y)
  }
  context.strokeStyle = sheet.colour('--grat')
  context.lineWidth = 1
  context.stroke()
}

/** In the middle of a pixel a hairline covers only that one. */
function crisp(pixels: number) {
  return Math.round(pixels) + 0.5
}
