import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MailView } from '@/components/mail/mail-view'
import { PersonalShell } from '@/components/site/personal-shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { composeMail } from '@/lib/mail/compose'
import { isMailShown } from '@/lib/mail/kept-mail'
import { MAIL_TEMPLATES } from '@/lib/worker/mail-templates'

type Props = { params: Promise<{ locale: Locale; name: string }> }

export const metadata: Metadata = { robots: { index: false } }

/** A kind of message with its example, in the language of the page. */
export default async function TemplatePage({ params }: Props) {
  const { locale, name } = await params
  setRequestLocale(locale)
  const template = (isMailShown() && MAIL_TEMPLATES[name]) || notFound()
  const t = await getTranslations('mail')
  const example = {
    id: 'example',
    locale,
    address: 'reader@example.org',
    params: template.example as object,
    userId: null,
    unsubscribe: null,
  }
  const message = await composeMail(example, template)

  return (
    <PersonalShell path={`/dev/mail/template/${name}`}>
      <PageHead title={<code>{name}</code>} lede={message.subject}>
        <GoLink href={localePath(locale, '/dev/mail')}>{t('dev.all')}</GoLink>
      </PageHead>
      <MailView html={String(message.html)} text={String(message.text)} />
    </PersonalShell>
  )
}
