import { getLocale, getTranslations } from 'next-intl/server'
import { CityRows } from '@/components/cities/profile/city-rows'
import { Section } from '@/components/ui/section'
import type { Peer } from '@/lib/matching/queries/list-peers'

type Props = {
  peers: Peer[]
  /** What speaks for each, in words, by the city's id. */
  said: Map<string, string[]>
}

/** The cities that a city should talk to, with the reasons in words. */
export async function CityPeers({ peers, said }: Props) {
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
    </Section>
  )
}

function sentence(text: string) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
