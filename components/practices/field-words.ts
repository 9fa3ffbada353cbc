import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/languages'
import type { DraftField } from '@/lib/practices/schema'

/** Says a chosen value of a practice's field in words; null for fields that are typed. */
export function useFieldWords() {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  return (field: DraftField, value: string): string | null => {
    switch (field) {
      case 'blocks':
        return words(`blocks.${value as 'culture'}`)
      case 'sdgs':
        return t('goal', { number: value, name: words(`goals.${value as '1'}`) })
      case 'audience':
        return t(`audiences.${value as 'everyone'}`)
      case 'costBand':
      case 'needBudget':
        return value === '' ? '' : t(`costs.${value as 'unknown'}`)
      case 'needPowers':
        return t(`needs.powers.${value as 'schools'}`)
      case 'needPartners':
        return t(`needs.partners.${value as 'schools'}`)
      case 'needInfrastructure':
        return t(`needs.infrastructure.${value as 'libraries'}`)
      case 'language':
        return value === '' ? '' : languageName(value, locale)
      case 'features':
        return value
      default:
        return null
    }
  }
}
