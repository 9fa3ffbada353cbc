import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Region } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import { type Bar, Bars } from './bars'

/** The forms that regions have on the map. */
const TINTS: Record<Region, Bar['tint']> = {
  africa: 'ink',
  'arab-states': 'hollow-blue',
  'asia-pacific': 'blue-2',
  'europe-north-america': 'blue',
  'latin-america-caribbean': 'blue-3',
}

type RegionCount = { region: Region; cities: number; countries: number; states: number }

/** Members by UNESCO region, and how many of its countries have one. */
export function Regions({ regions }: { regions: readonly RegionCount[] }) {
  const t = useTranslations('network')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  const bars = regions.map(({ region, cities, countries, states }): Bar => {
    return {
      id: region,
      label: (
        <a href={localePath(locale, `/cities?region=${region}`)}>{common(`regions.${region}`)}</a>
      ),
      value: cities,
      text: format.number(cities),
      note: t('regions.countriesOf', { count: countries, total: states }),
      tint: TINTS[region],
    }
  })
  return (
    <Section id="regions" title={t('regions.title')} caption={t('regions.caption')}>
      <Bars label={t('regions.title')} bars={bars} />
      <Fold summary={t('table')}>
        <Table
          caption={t('regions.title')}
          captionHidden
          columns={[
            { label: t('regions.region') },
            { label: t('regions.cities'), numeric: true },
            { label: t('regions.countries'), numeric: true },
            { label: t('regions.states'), numeric: true },
          ]}
          rows={regions.map(({ region, cities, countries, states }) => ({
            id: region,
            cells: [
              common(`regions.${region}`),
              format.number(cities),
              format.number(countries),
              format.number(states),
            ],
          }))}
        />
      </Fold>
    </Section>
  )
}
