import 'server-only'
import { cookies } from 'next/headers'
import { siteUrl } from '@/lib/i18n/alternates'
import { DEFAULT_LOCALE, isLocale, type Locale, localePath } from '@/lib/i18n/locales'
import { isSecure } from './cookie'
import { safeNext } from './safe-next'

/** Where the person was going when the other service was asked: next-auth keeps it in a cookie of its own. */
export async function readReturn(): Promise<{ next: string; locale: Locale }> {
  const name = `${isSecure() ? '__Secure-' : ''}next-auth.callback-url`
  const kept = (await cookies()).get(name)?.value ?? ''
  const url = URL.canParse(kept, siteUrl()) ? new URL(kept, siteUrl()) : null
  const locale = url?.pathname.split('/')[1] ?? ''
  const inLanguage = isLocale(locale) ? locale : DEFAULT_LOCALE
  const home = localePath(inLanguage, '/inbox')
  return { next: url ? safeNext(url.pathname + url.search, home) : home, locale: inLanguage }
}
