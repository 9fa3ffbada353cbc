import { PLATE_PICTURE } from '@/components/map/world-plate-geometry'

export const dynamic = 'force-static'

/** Sea, land and degrees of the plate on the home page; its address changes with the picture. */
export function GET() {
  return new Response(PLATE_PICTURE, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
