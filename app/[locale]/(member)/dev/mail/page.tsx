import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { PersonalShell } from '@/components/site/personal-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { isMailShown, listKeptMail } from '@/lib/mail/kept-mail'
import { MAIL_TEMPLATES } from '@/lib/worker/mail-templates'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!isMailShown()) return {}
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'mail' })
  return { title: t('dev.title'), robots: { index: false } }
}

/** Absent wherever mail is really sent. */
export default async function KeptMailPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  if (!isMailShown()) notFound()
  const [t, format, mails] = await Promise.all([
    getTranslations('mail'),
    getFormatter(),
    listKeptMail(),
  ])

  return (
    <PersonalShell path="/dev/mail">
      <PageHead title={t('dev.title')} lede={t('dev.lede')} />
      <Section title={t('dev.kept')}>
        {mails.length === 0 ? (
          <EmptyState title={t('dev.none')}>
            <p>{t('dev.noneText')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('dev.kept')}
            captionHidden
            columns={[{ label: t('dev.subject') }, { label: t('dev.to') }, { label: t('dev.at') }]}
            rows={mails.map(({ id, subject, to, at }) => ({
              id,
              cells: [
                <a key={id} href={localePath(locale, `/dev/mail/${id}`)} dir="auto">
                  {subject}
                </a>,
                to,
                format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' }),
              ],
            }))}
          />
        )}
      </Section>
      <Section title={t('dev.templates')}>
        <ul>
          {Object.keys(MAIL_TEMPLATES).map((name) => (
            <li key={name}>
              <a href={localePath(locale, `/dev/mail/template/${name}`)}>
                <code>{name}</code>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </PersonalShell>
  )
}
