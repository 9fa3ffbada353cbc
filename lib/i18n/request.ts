import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from './locales'
import { loadMessages } from './messages'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = asked && isLocale(asked) ? asked : DEFAULT_LOCALE
  // Zones are named wherever a time is shown; UTC is only what is left.
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})
