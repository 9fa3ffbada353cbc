/** A worker that does nothing but mail, to be killed: see kill.test.ts. */
import { startWorker } from '@/lib/core/jobs'
import { MAIL_TOPIC } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { testTemplates } from './test-templates'

startWorker({ [MAIL_TOPIC]: (message) => sendMail(message, testTemplates) })
process.send?.('ready')
