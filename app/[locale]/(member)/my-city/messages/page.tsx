import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConversationList } from '@/components/conversations/conversation-list'
import { Part } from '@/components/people/part'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/auth/policy'
import { unblockCityAction } from '@/lib/conversations/actions'
import { listBlocked, listConversations } from '@/lib/conversations/queries/list-conversations'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'conversations' })
  return { title: t('list.title') }
}

/** A city's private threads. */
export default async function MessagesPage(props: DeskProps) {
  const place = '/my-city/messages'
  const { locale, viewer, city, path, query, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const t = await getTranslations('conversations')
  const desk = {
    ...({ desk: 'city', place: 'messages', path, query: cityQuery, waiting } as const),
    ...{ title: t('list.title'), lede: t('list.lede', { name: city.name }) },
  }
  if (!can(viewer, 'conversation.take-part', { city: city.id }))
    return (
      <Desk {...desk}>
        <CitySwitch city={city} path={place} />
        <p className="mute">{t('list.coordinators')}</p>
      </Desk>
    )
  const archived = query.get('show') === 'archived'
  const page = Math.max(1, Number(query.get('page')) || 1)
  const [{ conversations, pages }, blocked] = await Promise.all([
    listConversations(viewer, city.id, { archived, page, locale }),
    listBlocked(viewer, city.id, locale),
  ])
  const here = localePath(locale, place)
  const asking = (more: Record<string, string>) => {
    const asked = new URLSearchParams({ ...(cityQuery && { city: city.slug }), ...more })
    return asked.size > 0 ? `?${asked}` : ''
  }
  return (
    <Desk {...desk}>
      <CitySwitch city={city} path={place} />
      <nav aria-label={t('list.which')} className="small">
        <a href={here + asking({})} aria-current={archived ? undefined : 'page'}>
          {t('list.open')}
        </a>{' '}
        ·{' '}
        <a href={here + asking({ show: 'archived' })} aria-current={archived ? 'page' : undefined}>
          {t('list.archived')}
        </a>
      </nav>
      {conversations.length > 0 ? (
        <ConversationList
          conversations={conversations}
          name={city.name}
          query={cityQuery ? `?${cityQuery}` : ''}
        />
      ) : archived ? (
        <p className="mute">{t('list.noneArchived')}</p>
      ) : (
        <EmptyState
          level="h2"
          title={t('list.none')}
          actions={
            <ButtonLink look="line" href={localePath(locale, '/my-city/peers')}>
              {t('list.peers')}
            </ButtonLink>
          }
        >
          <p>{t('list.noneText')}</p>
        </EmptyState>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) =>
          here + asking({ ...(archived && { show: 'archived' }), page: String(number) })
        }
      />
      {blocked.length > 0 && (
        <Part title={t('list.blocked')}>
          <ul>
            {blocked.map(({ slug, name }) => (
              <li key={slug}>
                <bdi>{name}</bdi>
                <ActionForm action={unblockCityAction} name={`unblock-${slug}`}>
                  <input type="hidden" name="cityId" value={city.id} />
                  <input type="hidden" name="slug" value={slug} />
                  <Submit look="text" aria-label={`${t('list.unblock')}: ${name}`}>
                    {t('list.unblock')}
                  </Submit>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Desk>
  )
}
