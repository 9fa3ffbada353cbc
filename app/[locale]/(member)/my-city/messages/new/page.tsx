import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import styles from '@/components/conversations/conversations.module.css'
import { WriteFields } from '@/components/conversations/write-fields'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { can } from '@/lib/auth/policy'
import { startConversationAction } from '@/lib/conversations/actions'
import { getAddressee } from '@/lib/conversations/queries/get-addressee'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPeerReasons } from '@/lib/matching/queries/list-peers'
import { bestReasons, reasonWords } from '@/lib/matching/words'
import { type DeskProps, openDesk } from '../../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

/** Reasons that a first message names. */
const REASONS = 3

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'conversations' })
  return { title: t('list.title') }
}

/** A first message to another city: reached from its page, or from the list of peers ("introduce us"). */
export default async function NewMessagePage(props: DeskProps) {
  const place = '/my-city/messages/new'
  const { locale, viewer, city, path, query, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const slug = query.get('to') ?? notFound()
  const isIntroduction = query.get('topic') === 'peers'
  const t = await getTranslations('conversations')
  const here = `${place}?to=${encodeURIComponent(slug)}${isIntroduction ? '&topic=peers' : ''}`
  const may = can(viewer, 'conversation.take-part', { city: city.id })
  const to = may ? ((await getAddressee(viewer, city.id, slug, locale)) ?? notFound()) : null
  const body = to && isIntroduction ? await introduction(to) : ''
  return (
    <Desk
      desk="city"
      place="messages"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={to ? t('new.title', { city: to.name }) : t('list.title')}
      lede={t('new.lede', { name: city.name })}
    >
      <CitySwitch city={city} path={here} />
      {!to && <p className="mute">{t('list.coordinators')}</p>}
      {to && to.before.length > 0 && (
        <Note>
          <p>{t('new.before')}</p>
          <ul className={styles.links}>
            {to.before.map(({ id, title }) => (
              <li key={id}>
                <a href={localePath(locale, `/my-city/messages/${id}`)}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {to && !to.isSpokenFor && (
        <>
          <p>{t('new.nobody', { city: to.name })}</p>
          <GoLink href={localePath(locale, `/cities/${slug}`)}>
            {t('new.page', { city: to.name })}
          </GoLink>
        </>
      )}
      {to?.isSpokenFor && (
        <ActionForm
          action={startConversationAction}
          name={`write-${city.id}-${slug}`}
          aria-label={t('new.title', { city: to.name })}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="cityId" value={city.id} />
          <input type="hidden" name="to" value={slug} />
          <input type="hidden" name="topic" value={isIntroduction ? 'peers' : 'contact'} />
          <FormText
            name="title"
            dir="auto"
            maxLength={120}
            label={t('new.subject')}
            defaultValue={
              isIntroduction ? t('new.introduction', { from: city.name, to: to.name }) : ''
            }
          />
          <WriteFields body={body} />
          <p>
            <Submit>{t('thread.send')}</Submit>
          </p>
        </ActionForm>
      )}
    </Desk>
  )

  /** Why the two were suggested to each other, for the writer to go on from. */
  async function introduction(other: { id: string; name: string }) {
    if (!city) return ''
    const [reasons, say] = await Promise.all([
      listPeerReasons(city.id, other.id),
      reasonWords(locale, city.name),
    ])
    const best = bestReasons(reasons, REASONS).map((reason) => `- ${say(reason)}`)
    return best.length > 0 ? t('new.because', { city: other.name, reasons: best.join('\n') }) : ''
  }
}
