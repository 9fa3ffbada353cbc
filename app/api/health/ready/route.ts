import {
  askAll,
  checkDatabase,
  checkMigrations,
  checkWorker,
  type DependencyState,
} from '@/lib/core/health'
import { isStopping } from '@/lib/core/shutdown'
import { checkMail } from '@/lib/mail/check-mail'
import { searchEngine } from '@/lib/search/engines'

export const dynamic = 'force-dynamic'

/**
 * Whether this node should get requests. Without search, worker or mail it should: pages then list from the database and
 * say so, and the outbox keeps what is to be done.
 */
export async function GET() {
  const dependencies = await askAll({
    database: checkDatabase,
    migrations: checkMigrations,
    search: checkSearch,
    worker: checkWorker,
    mail: checkMail,
  })
  const { database, migrations } = dependencies
  const ready = database === 'up' && migrations === 'up' && !isStopping()
  const degraded = Object.values(dependencies).includes('down')
  const status = ready ? (degraded ? 'degraded' : 'ready') : 'unavailable'
  return Response.json(
    { status, dependencies },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

async function checkSearch(): Promise<DependencyState> {
  await searchEngine().health()
  return 'up'
}
