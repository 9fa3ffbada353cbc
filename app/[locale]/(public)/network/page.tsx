import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { Admissions } from '@/components/network/admissions'
import { BalancePart } from '@/components/network/balance'
import { Growth } from '@/components/network/growth'
import { MemberCountries } from '@/components/network/member-countries'
import { Regions } from '@/components/network/regions'
import { StatesWithoutMembers } from '@/components/network/states-without-members'
import { dateOf } from '@/components/network/total-date'
import { Shell } from '@/components/site/shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { describeRoster } from '@/lib/cities/queries/describe-roster'
import { listNetworkTotals } from '@/lib/cities/queries/list-network-totals'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { MEMBER_STATES_SOURCE } from '@/lib/network/member-states'
import { getBalance } from '@/lib/network/queries/balance'
import { listMemberCountries } from '@/lib/network/queries/list-member-countries'
import { listRegions } from '@/lib/network/queries/list-regions'
import { listStatesWithoutMembers } from '@/lib/network/queries/list-states-without-members'
import { NetworkParams } from '@/lib/network/schema'

import { listPartnershipTies } from '@/lib/partnerships/queries/list-partnerships'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'network' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/network'),
  }
}

export default async function NetworkPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value, wrong } = readQuery(NetworkParams, await searchParams)
  const [t, common, format, totals, roster, regions, countries, without, balance, ties] =
    await Promise.all([
      getTranslations('network'),
      getTranslations('common'),
      getFormatter(),
      listNetworkTotals(),
      describeRoster(),
      listRegions(),
      listMemberCountries(locale, value.sort),
      listStatesWithoutMembers(locale),
      getBalance(),
      listPartnershipTies(locale),
    ])
  const latest = totals.at(-1) ?? notFound()

  return (
    <Shell
      path={value.sort === 'name' ? '/network' : `/network?sort=${value.sort}`}
      section="network"
    >
      <PageHead
        title={t('title')}
        lede={t('lede', {
          cities: common('cityCount', { count: latest.cities }),
          countries: common('countryCount', { count: latest.countries }),
          date: format.dateTime(latest.asOf, dateOf(latest)),
          here: format.number(roster.members),
          hereCountries: common('countryCount', { count: roster.countries }),
        })}
      >
        <GoLink href={localePath(locale, '/about/data')}>{t('more')}</GoLink>
      </PageHead>
      <Growth totals={totals} />
      <Admissions years={roster.years} />
      <Regions regions={regions} />
      <BalancePart balance={balance} ties={ties} />
      <MemberCountries countries={countries} sort={value.sort} wrong={wrong.length > 0} />
      <StatesWithoutMembers
        states={without}
        regions={regions}
        official={latest.countries}
        here={roster.countries}
        source={MEMBER_STATES_SOURCE}
      />
    </Shell>
  )
}
