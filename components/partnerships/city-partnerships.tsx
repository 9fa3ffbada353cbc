import { useLocale, useTranslations } from 'next-intl'
import { ArcMap } from '@/components/map/arc-map'
import { Section } from '@/components/ui/section'
import type { CityPage } from '@/lib/cities/queries/get-city'
import { localePath } from '@/lib/i18n/locales'
import type { PartnershipRow } from '@/lib/partnerships/queries/list-partnerships'
import type { RequestRow } from '@/lib/partnerships/queries/list-requests'
import { PartnershipRows } from './partnership-rows'
import { RequestRows } from './request-rows'

type Props = { city: CityPage; requests: RequestRow[]; partnerships: PartnershipRow[] }

/** What a city looks for, with whom it works, and how to write to it. */
export function CityPartnerships({ city, requests, partnerships }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const legs = partnerships.flatMap(({ sides }) =>
    sides.flatMap((side) => (side.city.id === city.id ? [] : [{ from: city, to: side.city }])),
  )
  return (
    <>
      {requests.length > 0 && (
        <Section
          title={t('city.requests')}
          id="requests"
          aside={<a href={localePath(locale, '/partnerships')}>{t('none.all')}</a>}
        >
          <RequestRows requests={requests} level="h3" />
        </Section>
      )}
      {partnerships.length > 0 && (
        <Section
          title={t('city.partnerships')}
          caption={t('city.partnershipsCaption')}
          id="partnerships"
        >
          <PartnershipRows partnerships={partnerships} level="h3" />
          <ArcMap
            root={city}
            mutual
            legs={legs}
            caption={t('published.map', { count: legs.length })}
          />
        </Section>
      )}
    </>
  )
}
