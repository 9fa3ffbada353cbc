import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { type Column, Table } from '@/components/ui/table'
import type { Region } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import type { CountrySort } from '@/lib/network/schema'
import styles from './member-countries.module.css'

type Country = {
  code: string
  name: string
  region: Region
  members: number
  first: number | null
  practices: number
}
type Key = Exclude<CountrySort, `-${string}`>

type Props = { countries: readonly Country[]; sort: CountrySort; wrong: boolean }

/** Countries with members, sorted by links: numbers begin with the largest. */
export function MemberCountries({ countries, sort, wrong }: Props) {
  const t = useTranslations('network')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <Section
      id="members"
      title={t('members.title')}
      caption={t('members.caption', { count: countries.length })}
    >
      {wrong && (
        <Note>
          <p>{t('wrongSort')}</p>
        </Note>
      )}
      <div className={styles.dense}>
        <Table
          caption={t('members.table')}
          captionHidden
          columns={[
            column('name', t('members.country')),
            column('region', t('members.region')),
            column('members', t('members.cities')),
            column('first', t('members.first')),
            column('practices', t('members.practices')),
          ]}
          rows={countries.map((country) => ({
            id: country.code,
            cells: [
              <a key="name" href={localePath(locale, `/cities?country=${country.code}`)}>
                {country.name}
              </a>,
              common(`regions.${country.region}`),
              format.number(country.members),
              country.first ?? common('unknown'),
              country.practices > 0 ? format.number(country.practices) : '–',
            ],
          }))}
        />
      </div>
    </Section>
  )

  function column(key: Key, label: string): Column {
    const numeric = key !== 'name' && key !== 'region'
    const down = sort === `-${key}`
    // Again on the same column turns the order round.
    const next = sort === key ? `-${key}` : down ? key : key === 'members' ? '-members' : key
    const order = down ? 'descending' : sort === key ? 'ascending' : null
    const query = next === 'name' ? '' : `?sort=${next}`
    return {
      label,
      numeric,
      sort: { href: `${localePath(locale, `/network${query}`)}#members`, order },
    }
  }
}
