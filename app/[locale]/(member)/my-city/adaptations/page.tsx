import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Part } from '@/components/people/part'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { OurAdaptations, TheirAdaptations } from '@/components/trail/adaptation-rows'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listAdaptations } from '@/lib/trail/queries/list-adaptations'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'trail' })
  return { title: t('desk.title') }
}

export default async function AdaptationsPage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(
    '/my-city/adaptations',
    props,
  )
  if (!city) return redirect(localePath(locale, '/my-city'))
  const [t, { ours, theirs, mayAdapt, mayAnswer }] = await Promise.all([
    getTranslations('trail'),
    listAdaptations(viewer, city.id, locale),
  ])
  return (
    <Desk
      desk="city"
      place="adaptations"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('desk.title')}
      lede={t('desk.lede', { name: city.name })}
      langs={[...ours, ...theirs].map(({ language }) => language)}
    >
      <CitySwitch city={city} path="/my-city/adaptations" />
      {!mayAdapt && <p className="small mute">{t('desk.coordinators')}</p>}
      <Part id="ours" title={t('desk.ours')}>
        {ours.length > 0 ? (
          <OurAdaptations adaptations={ours} may={mayAdapt} />
        ) : (
          <EmptyState
            title={t('desk.oursNone')}
            actions={
              <ButtonLink look="line" href={localePath(locale, '/practices')}>
                {t('desk.browse')}
              </ButtonLink>
            }
          />
        )}
      </Part>
      <Part id="theirs" title={t('desk.theirs')}>
        {theirs.length > 0 ? (
          <TheirAdaptations adaptations={theirs} may={mayAnswer} />
        ) : (
          <p className="small mute">{t('desk.theirsNone')}</p>
        )}
      </Part>
    </Desk>
  )
}
