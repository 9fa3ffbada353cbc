import 'server-only'
import type { Mail } from '@/lib/core/prisma/client'
import { siteUrl } from '@/lib/i18n/alternates'
import { DEFAULT_LOCALE, isLocale, type Locale, localePath } from '@/lib/i18n/locales'
import { renderMail } from './render'
import { mailFrom } from './sender'
import type { MailTemplate } from './template'
import type { Message } from './transport'
import { unsubscribeToken } from './unsubscribe-token'

/** A row of the ledger as a message. Its Message-ID is always the same, so that readers' servers know a second copy. */
export async function composeMail(
  mail: Pick<Mail, 'id' | 'locale' | 'address' | 'params' | 'userId' | 'unsubscribe'>,
  template: MailTemplate,
): Promise<Message> {
  const locale = isLocale(mail.locale) ? mail.locale : DEFAULT_LOCALE
  const content = await template.write(template.params.parse(mail.params), { locale, url })
  const off = unsubscribeAddress(mail, locale)
  const { hostname } = new URL(siteUrl())
  return {
    from: mailFrom(),
    to: mail.address,
    messageId: `<${mail.id}@${hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': locale,
      ...(off && {
        'List-Unsubscribe': `<${off.oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(await renderMail(content, {
      locale,
      home: url('/'),
      unsubscribe: off?.page,
    })),
    ...(content.calendar && {
      icalEvent: { ...content.calendar, filename: 'event.ics' },
    }),
  }

  function url(path: string) {
    return siteUrl() + localePath(locale, path)
  }
}

/** For people a page that asks first; for their mail providers (RFC 8058) an address that does it. */
function unsubscribeAddress(
  { userId, unsubscribe }: Pick<Mail, 'userId' | 'unsubscribe'>,
  locale: Locale,
) {
  if (!userId || !unsubscribe) return null
  const token = unsubscribeToken(userId, unsubscribe)
  return {
    page: siteUrl() + localePath(locale, `/unsubscribe/${token}`),
    oneClick: `${siteUrl()}/api/unsubscribe/${token}`,
  }
}
