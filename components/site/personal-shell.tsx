import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import { PagePath } from '@/components/ui/form/page-path'
import { localePath } from '@/lib/i18n/locales'
import type { Namespace } from '@/lib/i18n/messages'
import { Shell } from './shell'

type Props = {
  /** The page's address in English, with its query. */
  path: string
  /** Languages of names on the page that are not the interface's own. */
  langs?: readonly (string | null | undefined)[]
  /** Catalogues that the page's own client components read; forms have theirs. */
  client?: readonly Namespace[]
  children: ReactNode
}

/** Around every page that is made for one person. */
export function PersonalShell({ path, langs, client = [], children }: Props) {
  const locale = useLocale()
  const messages = useMessages()
  const sent = [...client, 'forms'] as const
  return (
    <Shell path={path} langs={langs} personal>
      <NextIntlClientProvider
        locale={locale}
        messages={Object.fromEntries(sent.map((name) => [name, messages[name]]))}
        timeZone="UTC"
      >
        <PagePath path={localePath(locale, path)}>{children}</PagePath>
      </NextIntlClientProvider>
    </Shell>
  )
}
