import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MailView } from '@/components/mail/mail-view'
import { PersonalShell } from '@/components/site/personal-shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getKeptMail, isMailShown } from '@/lib/mail/kept-mail'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' }

export default async function KeptMessagePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const mail = (isMailShown() && (await getKeptMail(id))) || notFound()
  const t = await getTranslations('mail')

  return (
    <PersonalShell path={`/dev/mail/${id}`}>
      <PageHead title={<span dir="auto">{mail.subject}</span>} lede={mail.to}>
        <GoLink href={localePath(locale, '/dev/mail')}>{t('dev.all')}</GoLink>
      </PageHead>
      <MailView html={mail.html ?? ''} text={mail.text ?? ''} headers={mail.headers} />
    </PersonalShell>
  )
}
