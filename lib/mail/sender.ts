import 'server-only'
import { env } from '@/lib/core/env'
import { siteUrl } from '@/lib/i18n/alternates'

/** Whom mail comes from, as a header says it. */
export function mailFrom() {
  return env().MAIL_FROM ?? `Lyceum <no-reply@${new URL(siteUrl()).hostname}>`
}

/** The same in its parts. */
export function sender() {
  const from = mailFrom()
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? []
  return { name: name || 'Lyceum', address: address.trim() }
}
