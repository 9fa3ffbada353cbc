import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/languages'
import type { ActivePart } from '@/lib/practices/address'

/** Says the value of a filter in words. `names` are those of countries, cities and Key Features by their code. */
export function useFacetLabel(names: Record<string, string>) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  return (facet: ActivePart['name'], value: string): string => {
    switch (facet) {
      case 'block':
        return words(`blocks.${value as 'culture'}`)
      case 'region':
        return words(`regions.${value as 'africa'}`)
      case 'size':
        return words(`bands.${value as 'unknown'}`)
      case 'has':
        return t(`marks.${value as 'evidence'}`)
      case 'audience':
        return t(`audiences.${value as 'everyone'}`)
      case 'cost':
        return t(`costs.${value as 'unknown'}`)
      case 'sdg':
        return t('goal', { number: value, name: words(`goals.${value as '1'}`) })
      case 'feature':
        return t('goal', { number: value, name: names[`feature:${value}`] ?? '' })
      case 'language':
        return languageName(value, locale)
      case 'country':
      case 'city':
        return names[value] ?? value
      case 'year':
      case 'q':
        return value
    }
  }
}
