import { securityContact } from '@/lib/core/security-contact'
import { siteUrl } from '@/lib/i18n/alternates'
import { LOCALES } from '@/lib/i18n/locales'

// SITE_URL is known where the server runs, not where it is built.
export const dynamic = 'force-dynamic'

/** Well under the year that the standard allows: a site that nobody runs any more should not name a contact for long. */
const VALID_DAYS = 90
const DAY = 24 * 60 * 60 * 1000

/** Whom to tell about a weakness of this site: RFC 9116. */
export function GET() {
  const expires = new Date(Math.floor(Date.now() / DAY + VALID_DAYS) * DAY)
  const lines = [
    `Contact: ${securityContact(siteUrl())}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${LOCALES.join(', ')}`,
    `Canonical: ${siteUrl()}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  })
}
