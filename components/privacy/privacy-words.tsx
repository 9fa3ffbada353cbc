import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Terms } from '@/components/ui/terms'
import { localePath } from '@/lib/i18n/locales'
import type { RetentionRule } from '@/lib/privacy/retention'

type Props = {
  /** A page or a mail address, where the installation names one. */
  contact: string | undefined
  rules: { name: RetentionRule; days: number }[]
}

/** What is kept about people: the rules are those that the daily job works off. */
export function PrivacyWords({ contact, rules }: Props) {
  const t = useTranslations('privacy')
  const locale = useLocale()
  return (
    <>
      <Section title={t('page.who')}>
        <p className="prose">
          {t.rich('page.whoText', {
            contact: () => (contact ? contactLink(contact) : t('page.unstated')),
          })}
        </p>
      </Section>
      <Section title={t('page.what')}>
        <div className="prose">
          <p>{t('page.visit')}</p>
          <p>{t('page.account')}</p>
          <p>{t('page.mail')}</p>
          <p>{t('page.record')}</p>
        </div>
      </Section>
      <Section title={t('page.long')} caption={t('page.longText')}>
        <Terms
          terms={rules.map(({ name, days }) => ({
            id: name,
            name: t(`retention.kept.${name}`),
            text: t(`retention.why.${name}`),
            note: t('page.days', { count: days }),
          }))}
        />
      </Section>
      <Section title={t('page.cookies')}>
        <p className="prose">
          {t.rich('page.cookiesText', {
            session: () => code('next-auth.session-token'),
            hint: () => code('lyceum-signed-in'),
            step: () => code('lyceum-second-step'),
          })}
        </p>
        <p className="prose">{t('page.drafts')}</p>
      </Section>
      <Section title={t('page.logs')}>
        <p className="prose">{t('page.logsText')}</p>
      </Section>
      <Section title={t('page.rights')}>
        <div className="prose">
          <p>{t('page.rightsText')}</p>
          <p>
            <a href={localePath(locale, '/settings/data')}>{t('page.rightsLink')}</a>
          </p>
        </div>
      </Section>
    </>
  )
}

function contactLink(contact: string) {
  const href = /^[a-z]+:/.test(contact) ? contact : `mailto:${contact}`
  return (
    <a dir="ltr" href={href}>
      {contact}
    </a>
  )
}

function code(text: string) {
  return <code dir="ltr">{text}</code>
}
