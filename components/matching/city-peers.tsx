import { getLocale, getTranslations } from 'next-intl/server'
import { CityRows } from '@/components/cities/profile/city-rows'
import { ArcMap } from '@/components/map/arc-map'
import type { Spot } from '@/components/map/arc-view'
import { Section } from '@/components/ui/section'
import type { Peer } from '@/lib/matching/queries/list-peers'

type Props = {
  city: Spot
  peers: Peer[]
  /** What speaks for each, in words, by the city's id. */
  said: Map<string, string[]>
}

/** The cities that a city should talk to, with the reasons in words. */
export async function CityPeers({ city: from, peers, said }: Props) {
  const [t, locale] = [await getTranslations('matching'), await getLocale()]
  if (peers.length === 0) return null
  const list = new Intl.ListFormat(locale)
  return (
    <Section title={t('peers.title')} caption={t('peers.caption')} id="peers">
      <CityRows
        rows={peers.map(({ city }) => ({
          city,
          detail: sentence(list.format(said.get(city.id) ?? [])),
        }))}
      />
      <ArcMap
        root={from}
        mutual
        legs={peers.map(({ city: to }) => ({ from, to }))}
        caption={t('peers.map', { name: from.name, count: peers.length })}
      />
    </Section>
  )
}

function sentence(text: string) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
