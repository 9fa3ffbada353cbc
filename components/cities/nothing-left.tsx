import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ActivePart } from '@/lib/cities/address'
import { localePath } from '@/lib/i18n/locales'
import { type CountryNames, useFilterLabel } from './active-filters'

type Props = {
  /** The filter whose removal brings back most, and how many cities that is; null where none alone helps. */
  way: { part: ActivePart; count: number } | null
  countryNames: CountryNames
}

/** The filters together leave nothing: says which one to take out. */
export function NothingLeft({ way, countryNames }: Props) {
  const t = useTranslations('cities')
  const page = localePath(useLocale(), '/cities')
  const label = useFilterLabel(countryNames)
  const action = way ? (
    <ButtonLink look="line" href={page + way.part.query}>
      {t('none.remove', { filter: label(way.part) })}
    </ButtonLink>
  ) : (
    <ButtonLink look="line" href={page}>
      {t('filters.clear')}
    </ButtonLink>
  )
  return (
    <EmptyState level="h2" title={t('none.title')} actions={action}>
      <p>
        {t('none.text')}
        {way && ` ${t('none.without', { filter: label(way.part), count: way.count })}`}
      </p>
    </EmptyState>
  )
}
