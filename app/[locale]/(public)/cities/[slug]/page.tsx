import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { BuildingBlocks } from '@/components/cities/profile/building-blocks'
import { CityJsonLd } from '@/components/cities/profile/city-json-ld'
import { MembershipHistory } from '@/components/cities/profile/membership-history'
import { Neighbours } from '@/components/cities/profile/neighbours'
import { OwnWords } from '@/components/cities/profile/own-words'
import { Pictures } from '@/components/cities/profile/pictures'
import { PracticeList } from '@/components/cities/profile/practice-list'
import { Priorities } from '@/components/cities/profile/priorities'
import { ProfileFacts } from '@/components/cities/profile/profile-facts'
import { ProfileHead } from '@/components/cities/profile/profile-head'
import { ProfileNote } from '@/components/cities/profile/profile-note'
import { Sources } from '@/components/cities/profile/sources'
import { CityEvents } from '@/components/events/city-events'
import { CityPeers } from '@/components/matching/city-peers'
import { CityPartnerships } from '@/components/partnerships/city-partnerships'
import { CityPeople } from '@/components/people/city-people'
import { Shell } from '@/components/site/shell'
import { CityTrail } from '@/components/trail/city-trail'
import { getCity } from '@/lib/cities/queries/get-city'
import { listNearestCities } from '@/lib/cities/queries/list-neighbours'
import { listEventsOfCity } from '@/lib/events/queries/list-events'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { listPeers } from '@/lib/matching/queries/list-peers'
import { bestReasons, reasonWords } from '@/lib/matching/words'
import { listPartnershipsOfCity } from '@/lib/partnerships/queries/list-partnerships'
import { listRequestsOfCity } from '@/lib/partnerships/queries/list-requests'
import { getCityPeople } from '@/lib/people/queries/get-city-people'
import { listPracticesOfCity } from '@/lib/practices/queries/list-practices'
import { getOwnWords } from '@/lib/profiles/queries/get-own-words'
import { readableWords } from '@/lib/profiles/readable-words'
import { listCityTrail } from '@/lib/trail/queries/list-city-trail'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

/** Enough to fill the locator's view; those beyond it are not drawn. */
const NEIGHBOURS_ON_MAP = 40
const SHOWN = 5
/** Of each peer the weightiest. */
const REASONS = 3

/** The title and the page ask for the same city. */
const cityOf = cache(getCity)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const city = await cityOf(slug, locale)
  if (!city) return {}
  const t = await getTranslations({ locale, namespace: 'city' })
  const names = { name: city.name, country: city.country.name }
  return {
    title: city.name,
    description: t(city.status === 'member' ? 'description' : 'descriptionPlain', names),
    alternates: alternates(locale, `/cities/${slug}`),
  }
}

export default async function CityPage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const city = (await cityOf(slug, locale)) ?? notFound()
  const [nearest, peers, practices, said, people, trail, requests, partnerships, events] =
    await Promise.all([
      listNearestCities(city, locale, NEIGHBOURS_ON_MAP),
      listPeers(city.id, { locale, limit: SHOWN }),
      listPracticesOfCity(city.id),
      getOwnWords(city.id),
      getCityPeople(city.id),
      listCityTrail(city.id, locale),
      listRequestsOfCity(city.id, locale),
      listPartnershipsOfCity(city.id, locale),
      listEventsOfCity(city.id, locale),
    ])
  const [{ text, pictures }, say] = await Promise.all([
    readableWords(said, city.id, locale),
    reasonWords(locale, city.name),
  ])
  const saidOf = new Map(
    peers.map((peer) => [peer.city.id, bestReasons(peer.reasons, REASONS).map(say)]),
  )

  return (
    <Shell path={`/cities/${slug}`} section="cities" langs={[city.localLang, text?.lang]}>
      <CityJsonLd city={city} pictures={pictures} />
      <ProfileHead city={city} neighbours={nearest.map(({ city: neighbour }) => neighbour)} />
      <ProfileFacts city={city} />
      <ProfileNote city={city} />
      {text && <OwnWords text={text} name={city.name} />}
      <Priorities city={city} />
      <Pictures pictures={pictures} name={city.name} />
      {practices.length > 0 && (
        <BuildingBlocks practices={practices} named={city.priorities.length > 0} />
      )}
      {practices.length > 0 && <PracticeList practices={practices} locale={locale} />}
      <CityTrail trail={trail} />
      <CityEvents {...events} />
      <CityPartnerships city={city} requests={requests} partnerships={partnerships} />
      <CityPeople city={city} people={people} />
      <CityPeers city={city} peers={peers} said={saidOf} />
      <Neighbours nearest={nearest.slice(0, SHOWN)} />
      <MembershipHistory city={city} />
      <Sources city={city} />
    </Shell>
  )
}
