import { currentViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { applicationsOf, citiesOf, countriesOf } from '@/lib/auth/viewer'
import { countUnread } from '@/lib/notifications/queries'

/** What the header of a cached page adds for whoever is signed in. */
export async function GET() {
  const viewer = await currentViewer()
  const headers = { 'cache-control': 'private, no-store' }
  if (!viewer) return Response.json(null, { status: 401, headers })
  const desks = [
    ...(citiesOf(viewer).length > 0 ? ['city'] : []),
    ...(applicationsOf(viewer).length > 0 ? ['applications'] : []),
    ...(countriesOf(viewer).length > 0 ? ['commission'] : []),
    ...(viewer.grants.some(({ role }) => role === 'reviewer') ? ['reviews'] : []),
    ...(can(viewer, 'network.read-audit') ? ['secretariat'] : []),
  ]
  return Response.json({ name: viewer.name, unread: await countUnread(viewer), desks }, { headers })
}
