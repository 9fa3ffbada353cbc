import { newAddressMail, securityMail, signInMail } from '@/lib/auth/mails'
import { letterMails } from '@/lib/events/letter-mail'
import { eventMails } from '@/lib/events/mails'
import type { MailTemplate } from '@/lib/mail/template'
import { notificationMails } from '@/lib/notifications/mails'
import { peopleMails } from '@/lib/people/mails'
import { privacyMails } from '@/lib/privacy/mails'

/** Every kind of message there is, by the name that the ledger knows it by. */
export const MAIL_TEMPLATES: Record<string, MailTemplate> = {
  'sign-in': signInMail,
  'new-address': newAddressMail,
  security: securityMail,
  ...eventMails,
  ...peopleMails,
  ...privacyMails,
  ...letterMails,
  ...notificationMails,
}
