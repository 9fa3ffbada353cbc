import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import styles from './corrections.module.css'

/** How to put a fact right; `address` is a page or a mail address, where the installation has one. */
export function Corrections({ address }: { address: string | undefined }) {
  const t = useTranslations('about.corrections')
  return (
    <Section title={t('title')} caption={t('caption')} id="corrections">
      <div className={`prose ${styles.text}`}>
        <p>{t('text')}</p>
        {address ? (
          <p>
            <ButtonLink look="line" href={/^[a-z]+:/.test(address) ? address : `mailto:${address}`}>
              {t('send')}
            </ButtonLink>
          </p>
        ) : (
          <p>{t.rich('nowhere', { setting: () => code('CORRECTIONS_URL') })}</p>
        )}
        <p className="small mute">
          {t.rich('contribute', {
            file: () => code('CONTRIBUTING.md'),
            security: () => code('SECURITY.md'),
          })}
        </p>
      </div>
    </Section>
  )
}

function code(text: string) {
  return <code dir="ltr">{text}</code>
}
