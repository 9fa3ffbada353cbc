/** A worker that does nothing but mail, to be killed: see kill.ts. It begins when it is told, and says what it has in its hands. */
import { startWorker } from '@/lib/core/jobs'
import { MAIL_TOPIC } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { mailTransport, type Transport } from '@/lib/mail/transport'
import { testTemplates } from './test-templates'

const { send, ...rest } = mailTransport()
const transport: Transport = {
  ...rest,
  send: (id, message) => {
    process.send?.('sending')
    return send(id, message)
  },
}

process.once('message', () =>
  startWorker({ [MAIL_TOPIC]: (message) => sendMail(message, testTemplates, transport) }),
)
process.send?.('ready')
