import { useLocale, useTranslations } from 'next-intl'
import type { EventFilter } from '@/lib/events/address'
import { languageName } from '@/lib/i18n/languages'

/** Says the value of a filter in words. `names` are those of countries and cities by their code. */
export function useEventLabel(names: Record<string, string>) {
  const t = useTranslations('events')
  const words = useTranslations('common')
  const goals = useTranslations('practices')
  const locale = useLocale()
  return (facet: EventFilter, value: string): string => {
    switch (facet) {
      case 'kind':
        return t(`kinds.${value as 'course'}`)
      case 'mode':
        return t(`modes.${value as 'both'}`)
      case 'audience':
        return t(`audiences.${value as 'everyone'}`)
      case 'block':
        return words(`blocks.${value as 'culture'}`)
      case 'region':
        return words(`regions.${value as 'africa'}`)
      case 'sdg':
        return goals('goal', { number: value, name: words(`goals.${value as '1'}`) })
      case 'language':
        return languageName(value, locale)
      case 'country':
      case 'city':
        return names[value] ?? value
      case 'q':
        return value
    }
  }
}
