import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { Commission } from '@/lib/people/queries/get-commission'
import { Part } from './part'
import { Rows } from './rows'

/** The member cities of a country, and who speaks for each. */
export function CommissionCities({ cities }: Pick<Commission, 'cities'>) {
  const t = useTranslations('people')
  const locale = useLocale()
  const unclaimed = cities.filter(({ coordinators }) => coordinators.length === 0).length
  const rows = cities.map(({ id, slug, name, joined, coordinators }) => ({
    id,
    name: <a href={localePath(locale, `/cities/${slug}`)}>{name}</a>,
    detail:
      coordinators.length > 0 ? (
        coordinators.map((person, index) => (
          <span key={person.name}>
            {index > 0 && <br />}
            <bdi>{person.name}</bdi>
            {person.title && (
              <>
                {' · '}
                <bdi>{person.title}</bdi>
              </>
            )}
          </span>
        ))
      ) : (
        <span className="mute">{t('commission.nobody')}</span>
      ),
    note: joined && t('commission.joined', { year: String(joined) }),
  }))
  return (
    <Part
      title={t('commission.cities')}
      hint={
        cities.length === 0
          ? t('commission.noCities')
          : t('commission.count', { count: cities.length, unclaimed })
      }
    >
      {rows.length > 0 && <Rows rows={rows} />}
    </Part>
  )
}
