import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { type ActivePart, activeParts, type DirectoryView } from '@/lib/cities/address'
import { localePath } from '@/lib/i18n/locales'
import styles from './active-filters.module.css'

export type CountryNames = Record<string, string>

type Props = { filters: DirectoryView; countryNames: CountryNames }

/** What the view is narrowed by, each with its way out. Nothing where there is nothing. */
export function ActiveFilters({ filters, countryNames }: Props) {
  const t = useTranslations('cities')
  const page = localePath(useLocale(), '/cities')
  const label = useFilterLabel(countryNames)
  const parts = activeParts(filters)
  if (parts.length === 0) return null

  return (
    <ul className={styles.chips} aria-label={t('filters.active')}>
      {parts.map((part) => (
        <li key={`${part.name} ${part.value}`}>
          <Chip href={page + part.query} label={t('filters.remove', { filter: label(part) })}>
            {label(part)}
          </Chip>
        </li>
      ))}
      <li>
        <a href={page}>{t('filters.clear')}</a>
      </li>
    </ul>
  )
}

/** Says an active filter in words. */
export function useFilterLabel(countryNames: CountryNames) {
  const t = useTranslations('cities')
  const words = useTranslations('common')
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (part: ActivePart): string => {
    switch (part.name) {
      case 'q':
        return t('filters.query', { text: part.value })
      case 'region':
        return words(`regions.${part.value}`)
      case 'block':
        return words(`blocks.${part.value}`)
      case 'has':
        return t(`marks.${part.value}`)
      case 'year':
        return t('filters.joined', { year: String(part.value) })
      case 'country':
        return countryNames[part.value] ?? part.value
      case 'population':
        return words(`bands.${part.value}`)
      case 'award':
        return t('filters.awarded', { year: String(part.value) })
      case 'sdg':
        return t('filters.goal', { number: String(part.value) })
      case 'cluster':
        return words(`clusters.${part.value}`)
      case 'language':
        return languages.of(part.value) ?? part.value
      case 'status':
        return words(`statuses.${part.value}`)
      case 'bbox':
        return t('filters.area')
      case 'near':
        return t('filters.near')
    }
  }
}
