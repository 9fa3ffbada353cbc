/** The jobs without the web server, for an installation of several nodes: `npm run worker`. Web nodes then take LYCEUM_WORKER=off. */
import { logger, takeConsole } from '@/lib/core/log'
import { shutDownOnSignal } from '@/lib/core/shutdown'
import { startWork } from '@/lib/worker/start'

takeConsole()
startWork()
logger('worker').info('Working')
shutDownOnSignal()
