import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DRAWING, landDrawing } from '@/components/map/land-drawing'
import { preflight, route, text } from '@/lib/core/route'

let drawing: Promise<string> | undefined

/**
 * The land of the earth for pages that draw a map without script: `<use href="/api/map/land.svg#land">` takes its
 * colours from the page. Apart from the page, it comes once for all of them.
 */
export const GET = route(async () => {
  drawing ??= draw()
  return text(await drawing, 'image/svg+xml', { 'cache-control': 'public, max-age=604800' })
})

export const OPTIONS = preflight

async function draw() {
  const file = join(process.cwd(), 'node_modules/world-atlas/land-110m.json')
  const path = landDrawing(JSON.parse(await readFile(file, 'utf8')))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${DRAWING} ${DRAWING}"><path id="land" vector-effect="non-scaling-stroke" d="${path}"/></svg>`
}
