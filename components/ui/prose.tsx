import { direction } from '@/lib/i18n/locales'
import styles from './prose.module.css'

type Props = {
  /** Made by lib/core/markdown.ts, which lets nothing through that runs or loads. */
  html: string
  lang?: string
}

/** A longer text that somebody wrote. */
export function Prose({ html, lang }: Props) {
  return (
    <div
      className={styles.prose}
      lang={lang}
      dir={lang && direction(lang)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
