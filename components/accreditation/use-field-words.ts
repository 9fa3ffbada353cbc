import { useTranslations } from 'next-intl'
import { wordsOfFields } from '@/lib/accreditation/schema'

/** What the form says, in the language of the page. */
export function useFieldWords() {
  return wordsOfFields(useTranslations('accreditation'), useTranslations('common'))
}
