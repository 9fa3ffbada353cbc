export const dynamic = 'force-dynamic'

/** The process answers: no more than that, so that a database that is down doesn't get it restarted. */
export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
