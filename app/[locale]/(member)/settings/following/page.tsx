import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FollowOffer } from '@/components/inbox/follow-offer'
import { FollowTable } from '@/components/inbox/follow-table'
import { SaveSearch } from '@/components/inbox/save-search'
import { SavedSearches } from '@/components/inbox/saved-searches'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/current-viewer'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getFollowable, listFollowing } from '@/lib/notifications/queries'
import { SEARCHED } from '@/lib/notifications/schema'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'inbox' })
  return { title: t('following.title'), robots: { index: false } }
}

export default async function FollowingPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = await searchParams
  const [add, save] = [first(asked.add), first(asked.save)]
  const searched = SEARCHED.find((each) => each === first(asked.about)) ?? 'cities'
  const query = new URLSearchParams({
    ...(add !== undefined && { add }),
    ...(save !== undefined && { save, about: searched }),
  })
  const path = `/settings/following${query.size > 0 ? `?${query}` : ''}`
  const viewer = await requireViewer(locale, path)
  const [t, { follows, searches }, about] = await Promise.all([
    getTranslations('inbox'),
    listFollowing(viewer, locale),
    add === undefined ? undefined : getFollowable(viewer, add, locale),
  ])
  return (
    <Desk
      desk="settings"
      place="following"
      path={path}
      title={t('following.title')}
      lede={t('following.lede')}
    >
      {about !== undefined && <FollowOffer about={about} />}
      {save !== undefined && <SaveSearch query={save} about={searched} />}
      {follows.length > 0 ? (
        <FollowTable follows={follows} />
      ) : (
        <EmptyState
          level="h2"
          title={t('following.none')}
          actions={
            <ButtonLink look="line" href={localePath(locale, '/cities')}>
              {t('following.cities')}
            </ButtonLink>
          }
        >
          <p>{t('following.noneText')}</p>
        </EmptyState>
      )}
      <Part title={t('searches.title')} hint={t('searches.hint')}>
        {searches.length > 0 ? (
          <SavedSearches searches={searches} />
        ) : (
          <p className="small mute">{t('searches.none')}</p>
        )}
      </Part>
    </Desk>
  )
}
