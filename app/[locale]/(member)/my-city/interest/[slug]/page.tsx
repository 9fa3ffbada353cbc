import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OwnInterests } from '@/components/partnerships/own-lists'
import { CitySwitch } from '@/components/profiles/city-switch'
import { LanguageOptions } from '@/components/profiles/language-options'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { showInterestAction } from '@/lib/partnerships/actions'
import { mayMove, mayMoveInterest } from '@/lib/partnerships/policy'
import { getRequest } from '@/lib/partnerships/queries/get-request'
import { getOwnInterest } from '@/lib/partnerships/queries/own-partnerships'
import type { DeclineReason } from '@/lib/partnerships/schema'
import { type DeskProps, openDesk } from '../../open-desk'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return { title: t('interest.title') }
}

/** A city answers to a request of another: reached from the request's page. */
export default async function InterestPage({ params, searchParams }: Props & DeskProps) {
  const { slug } = await params
  const place = `/my-city/interest/${slug}`
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(place, {
    params,
    searchParams,
  })
  if (!city) return redirect(localePath(locale, '/my-city'))
  const request = (await getRequest(slug, locale)) ?? notFound()
  const may = can(viewer, 'partnership.interest', { city: city.id })
  const [t, own] = await Promise.all([
    getTranslations('partnerships'),
    getOwnInterest(viewer, request.id, city.id),
  ])
  const isOwn = request.city.id === city.id
  const isOpen = mayMove(request.state, 'showInterest')
  const mayShow = may && !isOwn && isOpen && (!own || mayMoveInterest(own.state, 'again'))
  return (
    <Desk
      desk="city"
      place="partnerships"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={<bdi lang={request.language}>{request.title}</bdi>}
      lede={t('interest.lede', {
        ...{ name: city.name, city: request.city.name, days: request.replyDays },
      })}
      langs={[request.language]}
    >
      <CitySwitch city={city} path={place} />
      <GoLink href={localePath(locale, `/partnerships/${slug}`)}>{t('interest.toRequest')}</GoLink>
      {isOwn && (
        <Note>
          <p>{t('interest.own', { name: city.name })}</p>
          <a href={localePath(locale, `/my-city/requests/${request.id}`)}>{t('interest.toDesk')}</a>
        </Note>
      )}
      {!isOwn && !may && <p className="mute">{t('interest.coordinators')}</p>}
      {!isOwn && !isOpen && request.state !== 'draft' && request.state !== 'open' && (
        <Note>
          <p>{t(`page.${request.state}`, { city: request.city.name })}</p>
        </Note>
      )}
      {own && (
        <OwnInterests
          interests={[
            {
              ...{ ...own, createdAt: own.dueAt, reason: own.reason as DeclineReason | null },
              request: {
                ...{ slug, title: request.title, language: request.language },
                city: request.city.name,
              },
            },
          ]}
        />
      )}
      {mayShow && (
        <ActionForm
          action={showInterestAction}
          name={`interest-${request.id}-${city.id}`}
          aria-label={t('interest.title')}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="requestId" value={request.id} />
          <input type="hidden" name="cityId" value={city.id} />
          <FormArea
            name="message"
            rows={6}
            dir="auto"
            label={t('interest.message')}
            hint={t('interest.messageHint')}
            defaultValue=""
          />
          <FormSelect name="language" label={t('form.language')} defaultValue={locale}>
            <LanguageOptions locale={locale} />
          </FormSelect>
          <p>
            <Submit>{t('interest.send', { city: request.city.name })}</Submit>
          </p>
        </ActionForm>
      )}
    </Desk>
  )
}
