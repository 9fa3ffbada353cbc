import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { PagePath } from '@/components/ui/form/page-path'
import { localePath } from '@/lib/i18n/locales'
import { Shell } from './shell'

type Props = {
  /** The page's address in English, with its query. */
  path: string
  /** Languages of names on the page that are not the interface's own. */
  langs?: readonly (string | null | undefined)[]
  children: ReactNode
}

/** Around every page that is made for one person. */
export function PersonalShell({ path, langs, children }: Props) {
  const locale = useLocale()
  return (
    <Shell path={path} langs={langs}>
      <PagePath path={localePath(locale, path)}>{children}</PagePath>
    </Shell>
  )
}
