import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NextEvents } from '@/components/events/next-events'
import { Blocks } from '@/components/home/blocks'
import { Doors } from '@/components/home/doors'
import { Figures } from '@/components/home/figures'
import { Hero } from '@/components/home/hero'
import { JsonLd } from '@/components/home/json-ld'
import { Practices } from '@/components/home/practices'
import { WorldPlate } from '@/components/map/world-plate'
import { Shell } from '@/components/site/shell'
import { Note } from '@/components/ui/note'
import { listNetworkTotals } from '@/lib/cities/queries/list-network-totals'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { listNextEvents } from '@/lib/events/queries/list-events'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listMemberPlaces } from '@/lib/network/queries/list-member-places'
import { HomeParams } from '@/lib/network/schema'
import { countPracticesByBlock, listLatestPractices } from '@/lib/practices/queries/list-practices'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

/** Events that the home page names. */
const NEXT = 4

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'common' })
  const title = `${t('site')}: ${t('tagline')}`
  const description = t('description')
  return {
    title: { absolute: title },
    description,
    alternates: alternates(locale, '/'),
    openGraph: { type: 'website', title, description, locale, url: localePath(locale, '/') },
  }
}

export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value, wrong } = readQuery(HomeParams, await searchParams)
  const [t, places, totals, counts, practices, events] = await Promise.all([
    getTranslations('home'),
    listMemberPlaces(locale),
    listNetworkTotals(),
    countPracticesByBlock(),
    listLatestPractices(locale),
    listNextEvents(locale, NEXT),
  ])
  const latest = totals.at(-1)

  return (
    <Shell path={value.colour === 'region' ? '/' : `/?colour=${value.colour}`} withoutSearch>
      <Hero latest={latest} />
      {wrong.length > 0 && (
        <div className="wrap">
          <Note>
            <p>{t('wrongColour')}</p>
          </Note>
        </div>
      )}
      <WorldPlate places={places} colour={value.colour} />
      <Doors />
      {latest && <Figures totals={totals} latest={latest} here={places.length} />}
      <Blocks counts={counts} />
      <NextEvents events={events} />
      <Practices practices={practices} places={places} />
      <JsonLd />
    </Shell>
  )
}
