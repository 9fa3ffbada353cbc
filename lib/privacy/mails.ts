import { z } from 'zod'
import { translatorFor } from '@/lib/i18n/translator'
import { type MailTemplate, mailTemplate } from '@/lib/mail/template'

/** The last message that a person gets: the account is gone. */
const deletedMail = mailTemplate({
  params: z.object({}),
  example: {},
  async write(_, { locale }) {
    const t = await translatorFor({ locale, namespace: 'privacy' })
    return {
      subject: t('mail.deleted.subject'),
      blocks: [
        { kind: 'text', text: t('mail.deleted.text') },
        { kind: 'text', text: t('mail.deleted.stays') },
      ],
      why: t('mail.deleted.why'),
    }
  },
})

export const privacyMails: Record<string, MailTemplate> = { 'account-deleted': deletedMail }
