import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { TaskRows } from '@/components/peers/task-rows'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPeerTasks } from '@/lib/peers/queries/peer-tasks'

type Props = { params: Promise<{ locale: Locale }> }

const PATH = '/my-city/peer-reviews'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'peers' })
  return { title: t('tasks.title') }
}

/** What somebody was asked to judge: theirs, whatever cities they work for. */
export default async function PeerReviewsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, PATH)
  const t = await getTranslations({ locale, namespace: 'peers' })
  const { waiting, done } = await listPeerTasks(viewer, locale)
  return (
    <Desk
      desk="city"
      place="peer-reviews"
      path={PATH}
      title={t('tasks.title')}
      lede={t('tasks.lede')}
      waiting={{ 'peer-reviews': waiting.length }}
      langs={[...waiting, ...done].map(({ language }) => language)}
    >
      <GoLink href={localePath(locale, '/about/review')}>{t('rubric')}</GoLink>
      <Part title={t('tasks.waiting')}>
        {waiting.length === 0 ? (
          <EmptyState title={t('tasks.none')}>
            <p>{t('tasks.noneText')}</p>
          </EmptyState>
        ) : (
          <TaskRows tasks={waiting} />
        )}
      </Part>
      {done.length > 0 && (
        <Part title={t('tasks.done')}>
          <TaskRows tasks={done} />
        </Part>
      )}
    </Desk>
  )
}
