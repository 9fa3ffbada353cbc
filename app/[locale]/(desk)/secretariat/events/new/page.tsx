import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NewEventForm } from '@/components/organising/new-event-form'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { first, type SearchParams } from '@/lib/core/query-string'
import { proposedTime } from '@/lib/events/proposed-time'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('form.new') }
}

/** The first draft of an event for the whole network. */
export default async function NewNetworkEventPage({ params, searchParams }: Props) {
  const [{ locale }, searched] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const query = new URLSearchParams({
    at: first(searched.at) ?? '',
    minutes: first(searched.minutes) ?? '',
  })
  const path = '/secretariat/events/new'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.organise')) notFound()
  const t = await getTranslations('organising')
  return (
    <Desk
      desk="secretariat"
      place="events"
      path={path}
      title={t('form.new')}
      lede={t('form.newLede')}
    >
      <NewEventForm
        cityId={null}
        time={proposedTime(query, 'UTC') ?? { startLocal: '', endLocal: '', zone: 'UTC' }}
      />
    </Desk>
  )
}
