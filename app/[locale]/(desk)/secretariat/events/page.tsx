import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OrganisedParts } from '@/components/organising/organised-parts'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { listOrganised } from '@/lib/events/queries/organiser'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('desk.title') }
}

/** What the secretariat organises for the whole network. */
export default async function NetworkEventsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/events'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.organise')) notFound()
  const [t, organised] = await Promise.all([
    getTranslations('organising'),
    listOrganised(viewer, null, locale),
  ])
  return (
    <Desk
      desk="secretariat"
      place="events"
      path={path}
      title={t('desk.title')}
      lede={t('desk.ledeNetwork')}
      langs={[...organised.coming, ...organised.past].map(({ language }) => language)}
    >
      <OrganisedParts organised={organised} cityId={null} newPath={`${path}/new`} />
    </Desk>
  )
}
