import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/languages'
import type { RequestFilter } from '@/lib/partnerships/address'

/** Says the value of a filter in words. `names` are those of countries and cities by their code. */
export function useRequestLabel(names: Record<string, string>) {
  const t = useTranslations('partnerships')
  const words = useTranslations('common')
  const goals = useTranslations('practices')
  const locale = useLocale()
  return (facet: RequestFilter, value: string): string => {
    switch (facet) {
      case 'kind':
        return t(`kinds.${value as 'research'}`)
      case 'block':
        return words(`blocks.${value as 'culture'}`)
      case 'region':
      case 'wanted':
        return words(`regions.${value as 'africa'}`)
      case 'size':
        return words(`bands.${value as 'unknown'}`)
      case 'sdg':
        return goals('goal', { number: value, name: words(`goals.${value as '1'}`) })
      case 'language':
        return languageName(value, locale)
      case 'state':
        return t(`states.${value as 'open'}`)
      case 'country':
      case 'city':
        return names[value] ?? value
      case 'q':
        return value
    }
  }
}
