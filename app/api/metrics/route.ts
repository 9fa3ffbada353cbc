import { createHash, timingSafeEqual } from 'node:crypto'
import { measureDatabase } from '@/lib/core/database-metrics'
import { metrics } from '@/lib/core/metrics'

export const dynamic = 'force-dynamic'

/** For Prometheus, with the token that the installation set; without one there is nothing here. */
export async function GET(request: Request) {
  const { METRICS_TOKEN: token } = process.env
  const measured = metrics()
  if (!token || !measured) return answer(404, 'Not found')
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`)) {
    return answer(401, 'Send the token: Authorization: Bearer …', { 'www-authenticate': 'Bearer' })
  }
  await measureDatabase()
  const body = await measured.registry.metrics()
  return answer(200, body, { 'content-type': measured.registry.contentType })
}

/** Takes the same time whatever differs. */
function isSame(sent: string, expected: string) {
  const [one, other] = [sent, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function answer(status: number, body: string, headers: Record<string, string> = {}) {
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
