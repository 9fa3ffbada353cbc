import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Footer } from './footer'
import { Header, type Section } from './header'
import { ScriptFaces } from './script-faces'
import styles from './shell.module.css'

type Props = {
  /** The page's address in English, with its query: what the language menu leads to. */
  path: string
  section?: Section
  /** Languages of names on the page that are not the interface's own. */
  langs?: readonly (string | null | undefined)[]
  /** The home page has a larger one of its own. */
  withoutSearch?: boolean
  /** Made for one person, and not kept: its scripts load at once. */
  personal?: boolean
  /** Nothing on the page needs a script: they come when somebody turns to the search box. */
  reading?: boolean
  children: ReactNode
}

/** Header, main part and footer of every page. */
export function Shell({
  path,
  section,
  langs = [],
  withoutSearch,
  personal,
  reading,
  children,
}: Props) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <>
      {reading && <meta name="lyceum-script" content="reading" />}
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <Header path={path} section={section} withoutSearch={withoutSearch} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      {locale !== 'ar' && <ScriptFaces langs={[locale]} />}
      <ScriptFaces langs={langs.filter((lang) => lang !== locale)} late={!personal} />
    </>
  )
}
