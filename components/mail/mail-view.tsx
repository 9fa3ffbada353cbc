import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import styles from './mail-view.module.css'

type Props = { html: string; text: string; headers?: { key: string; value: string }[] }

/** A message as its reader gets it. What stands in it is shown and never run. */
export function MailView({ html, text, headers = [] }: Props) {
  const t = useTranslations('mail')
  return (
    <>
      <Section title={t('dev.html')}>
        {/* Its links open in this window, so that a journey can go on; scripts and forms stay off. */}
        <iframe
          className={styles.frame}
          title={t('dev.html')}
          sandbox="allow-top-navigation-by-user-activation"
          srcDoc={html.replace('<head>', '<head><base target="_top">')}
        />
      </Section>
      <Section title={t('dev.text')}>
        <pre className={styles.text} dir="auto">
          {linked(text)}
        </pre>
      </Section>
      {headers.length > 0 && (
        <Section title={t('dev.headers')}>
          <pre className={styles.text} dir="ltr">
            {headers.map(({ key, value }) => `${key}: ${value}`).join('\n')}
          </pre>
        </Section>
      )}
    </>
  )
}

const ADDRESS = /(https?:\/\/\S+)/

function linked(text: string) {
  return text.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      <a key={part + String(at)} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
