import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Answers } from '@/components/partnerships/answers'
import { InviteList } from '@/components/partnerships/invite-list'
import styles from '@/components/partnerships/partnerships.module.css'
import { RequestActs } from '@/components/partnerships/request-acts'
import { RequestFields } from '@/components/partnerships/request-fields'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { fitsOfInterested, suggestForRequest } from '@/lib/matching/queries/rank-requests'
import { fitWords } from '@/lib/matching/request-words'
import { changeRequestAction } from '@/lib/partnerships/actions'
import { mayMove } from '@/lib/partnerships/policy'
import { getRequestDesk } from '@/lib/partnerships/queries/own-partnerships'

type Props = { params: Promise<{ locale: Locale; id: string }> }

const SUGGESTED = 6

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return { title: t('form.fields') }
}

/** One request at its own city's desk: who answered, whom to invite, and what it says. */
export default async function RequestDeskPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/requests/${id}`
  const viewer = await requireViewer(locale, path)
  const request = (await getRequestDesk(viewer, id, locale)) ?? notFound()
  const { city, state, interests, mayAnswer, mayPublish } = request
  const mayInvite = mayPublish && mayMove(state, 'invite')
  const [t, say, fits, cities] = await Promise.all([
    getTranslations('partnerships'),
    fitWords(locale),
    fitsOfInterested(
      { ...request, cityId: city.id },
      interests.map((each) => each.city.id),
    ),
    mayInvite ? suggestForRequest(id, locale, SUGGESTED) : [],
  ])
  const labels = Object.fromEntries(
    (['title', 'body', 'seats', 'deadline'] as const).map((name) => [name, t(`form.${name}`)]),
  )
  const mayChange = mayMove(state, 'change') && (state === 'draft' || mayPublish)
  return (
    <Desk
      desk="city"
      place="partnerships"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${city.slug}` : undefined}
      title={isolated(request.title)}
      lede={`${t(`kinds.${request.kind}`)} · ${t(`states.${state}`)}`}
      langs={[request.language, ...interests.map(({ language }) => language)]}
    >
      <p className={styles.acts}>
        <GoLink href={localePath(locale, '/my-city/partnerships')}>{t('form.back')}</GoLink>
        {state !== 'draft' && !request.hiddenAt && (
          <GoLink href={localePath(locale, `/partnerships/${request.slug}`)}>
            {t('form.see')}
          </GoLink>
        )}
      </p>
      {state !== 'draft' && mayAnswer && (
        <Part
          id="interest"
          title={t('answers.title')}
          hint={t('answers.hint', { taken: request.taken, seats: request.seats })}
        >
          {interests.length > 0 ? (
            <Answers request={request} fits={fits} say={say} />
          ) : (
            <p className="small mute">{t('answers.none')}</p>
          )}
        </Part>
      )}
      {mayInvite && (
        <Part id="invite" title={t('invite.title')} hint={t('invite.hint')}>
          <InviteList requestId={id} cities={cities} invited={request.invited} say={say} />
        </Part>
      )}
      {mayChange && (
        <Part id="fields" title={t('form.fields')}>
          <ActionForm
            action={changeRequestAction}
            name={`request-${id}`}
            aria-label={t('form.fields')}
          >
            <input type="hidden" name="id" value={id} />
            <FormVersion version={request.version} labels={labels} />
            <RequestFields stored={request} zone={city.timezone} />
            <p>
              <Submit look={state === 'draft' ? 'line' : 'solid'}>
                {t(state === 'draft' ? 'form.save' : 'form.saveOpen')}
              </Submit>
            </p>
          </ActionForm>
        </Part>
      )}
      <RequestActs request={request} />
    </Desk>
  )
}
