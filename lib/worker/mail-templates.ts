import type { MailTemplate } from '@/lib/mail/template'

/** Every kind of message there is, by the name that the ledger knows it by. */
export const MAIL_TEMPLATES: Record<string, MailTemplate> = {}
