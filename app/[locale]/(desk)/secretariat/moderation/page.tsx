import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ReportedItem } from '@/components/moderation/reported-item'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import { listReported } from '@/lib/moderation/queries'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation' })
  return { title: t('title') }
}

export default async function ModerationPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/moderation')
  if (!can(viewer, 'network.moderate')) notFound()
  const t = await getTranslations('moderation')
  const [open, hidden] = [await listReported(viewer, 'open'), await listReported(viewer, 'hidden')]
  return (
    <Desk
      desk="secretariat"
      place="moderation"
      path="/secretariat/moderation"
      title={t('title')}
      lede={t('lede')}
      waiting={{ moderation: open.length }}
    >
      <Part title={t('open')}>
        {open.length === 0 && <p>{t('none')}</p>}
        {open.map((group) => (
          <ReportedItem key={group.key} group={group} decisions={['dismissed', 'hidden']} />
        ))}
      </Part>
      {hidden.length > 0 && (
        <Part title={t('hidden')}>
          {hidden.map((group) => (
            <ReportedItem key={group.key} group={group} decisions={['restored']} />
          ))}
        </Part>
      )}
    </Desk>
  )
}
