import type { Locale as AppLocale } from './locales'
import type { Messages as AppMessages } from './messages'

declare module 'next-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the declaration of the library
  interface AppConfig {
    Locale: AppLocale
    Messages: AppMessages
  }
}
