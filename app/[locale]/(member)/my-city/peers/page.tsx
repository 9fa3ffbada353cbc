import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArcMap } from '@/components/map/arc-map'
import { PeerList, WeightsForm } from '@/components/matching/peer-desk'
import { Part } from '@/components/people/part'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { getCity } from '@/lib/cities/queries/get-city'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPeers } from '@/lib/matching/queries/list-peers'
import { countsAnything, WeightsQuery } from '@/lib/matching/schema'
import { reasonWords } from '@/lib/matching/words'
import { type DeskProps, openDesk } from '../open-desk'

const SHOWN = 20

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'matching' })
  return { title: t('peers.deskTitle') }
}

/** Who a city should talk to, weighed as its people like. */
export default async function PeersPage(props: DeskProps) {
  const { locale, city, path, query, cityQuery, waiting } = await openDesk('/my-city/peers', props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const { value: weights, wrong } = readQuery(WeightsQuery, fromUrl(query))
  const counts = countsAnything(weights)
  const [t, peers, say, place] = await Promise.all([
    getTranslations('matching'),
    counts ? listPeers(city.id, { locale, limit: SHOWN, weights }) : [],
    reasonWords(locale, city.name),
    getCity(city.slug, locale),
  ])
  return (
    <Desk
      desk="city"
      place="peers"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('peers.deskTitle')}
      lede={t('peers.lede', { name: city.name })}
    >
      <CitySwitch city={city} path="/my-city/peers" />
      {wrong.length > 0 && (
        <Note>
          <p className="small">{t('peers.wrong', { names: wrong.join(', ') })}</p>
        </Note>
      )}
      <Part title={t('peers.weights')}>
        <WeightsForm city={city.slug} weights={weights} />
      </Part>
      {!counts && <p role="alert">{t('peers.nothing')}</p>}
      {counts && peers.length === 0 && <EmptyState level="h2" title={t('peers.none')} />}
      {peers.length > 0 && (
        <Part title={t('peers.title')} hint={t('peers.caption')}>
          {place && (
            <ArcMap
              root={place}
              legs={peers.map(({ city: to }) => ({ from: place, to }))}
              mutual
              caption={t('peers.map', { name: city.name, count: peers.length })}
            />
          )}
          <PeerList peers={peers} from={city.slug} say={say} />
        </Part>
      )}
    </Desk>
  )
}
