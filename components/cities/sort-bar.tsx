import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type DirectoryView, directoryQuery } from '@/lib/cities/address'
import { CITY_SORTS, type CitySort } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import styles from './sort-bar.module.css'

type Props = { filters: DirectoryView; sort: CitySort }

/** The order of the list, as a part of the filters' form, and the view as files. */
export function SortBar({ filters, sort }: Props) {
  const t = useTranslations('cities')
  const locale = useLocale()
  const sorts = CITY_SORTS.filter(
    (name) =>
      (name !== 'relevance' || filters.q !== '') &&
      (name !== 'distance' || filters.near !== undefined),
  )
  const view = directoryQuery(filters)

  return (
    <div className={styles.bar}>
      <label htmlFor="directory-sort" className={styles.sort}>
        <span className="mute">{t('sort.label')}</span>{' '}
        <Select id="directory-sort" name="sort" form="directory-form" defaultValue={sort} compact>
          {sorts.map((name) => (
            <option key={name} value={name}>
              {t(`sort.${name}`)}
            </option>
          ))}
        </Select>
      </label>
      <Button type="submit" form="directory-form" look="text" className={styles.apply}>
        {t('sort.apply')}
      </Button>
      <a
        href={`${localePath(locale, '/settings/following')}?save=${encodeURIComponent(view)}`}
        rel="nofollow"
      >
        {t('saveSearch')}
      </a>
      <nav className={styles.files} aria-label={t('export.label')}>
        {(['csv', 'geojson', 'atom'] as const).map((format) => (
          <a key={format} href={localePath(locale, `/cities.${format}`) + view}>
            {t(`export.${format}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}
