import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FitWhy } from '@/components/partnerships/fit-why'
import { OwnInterests, OwnPartners, OwnRequests } from '@/components/partnerships/own-lists'
import { RequestRows } from '@/components/partnerships/request-rows'
import { Part } from '@/components/people/part'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { Tag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { rankRequests } from '@/lib/matching/queries/rank-requests'
import { fitWords } from '@/lib/matching/request-words'
import { listOwnPartnerships } from '@/lib/partnerships/queries/own-partnerships'
import { type DeskProps, openDesk } from '../open-desk'

const SHOWN = 8

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return { title: t('desk.title') }
}

/** What a city looks for, what others look for that fits it, and whom it works with. */
export default async function OwnPartnershipsPage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(
    '/my-city/partnerships',
    props,
  )
  if (!city) return redirect(localePath(locale, '/my-city'))
  const [t, own, ranked, say] = await Promise.all([
    getTranslations('partnerships'),
    listOwnPartnerships(viewer, city.id, locale),
    rankRequests(city.id, { locale, limit: SHOWN }),
    fitWords(locale),
  ])
  const fits = new Map(ranked.map((each) => [each.request.id, each]))
  const cityPart = cityQuery ? `?${cityQuery}` : ''
  return (
    <Desk
      desk="city"
      place="partnerships"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('desk.title')}
      lede={t('desk.lede', { name: city.name })}
      langs={[...own.requests, ...ranked.map(({ request }) => request)].map(
        ({ language }) => language,
      )}
    >
      <CitySwitch city={city} path="/my-city/partnerships" />
      {!own.mayAnswer && <p className="small mute">{t('desk.coordinators')}</p>}
      <Part id="ours" title={t('desk.ours')}>
        {own.requests.length > 0 ? (
          <OwnRequests requests={own.requests} />
        ) : (
          <EmptyState title={t('desk.oursNone', { name: city.name })} />
        )}
        {own.mayDraft && (
          <p>
            <ButtonLink href={localePath(locale, '/my-city/requests/new') + cityPart}>
              {t('desk.start')}
            </ButtonLink>
          </p>
        )}
      </Part>
      {own.partnerships.length > 0 && (
        <Part id="partners" title={t('desk.partners')}>
          <OwnPartners partnerships={own.partnerships} name={city.name} />
        </Part>
      )}
      {own.interests.length > 0 && (
        <Part id="answers" title={t('desk.answers')}>
          <OwnInterests interests={own.interests} />
        </Part>
      )}
      <Part id="fit" title={t('desk.fit', { name: city.name })}>
        {ranked.length > 0 ? (
          <RequestRows
            requests={ranked.map(({ request }) => request)}
            level="h3"
            more={({ id, city: owner }) => {
              const fit = fits.get(id)
              return (
                fit && (
                  <>
                    {fit.isInvited && <Tag>{t('desk.invited', { city: owner.name })}</Tag>}
                    <FitWhy score={fit.score} reasons={fit.reasons} say={say} />
                  </>
                )
              )
            }}
          />
        ) : (
          <p className="small mute">{t('desk.fitNone')}</p>
        )}
        <GoLink href={localePath(locale, '/partnerships')}>{t('desk.browse')}</GoLink>
      </Part>
    </Desk>
  )
}
