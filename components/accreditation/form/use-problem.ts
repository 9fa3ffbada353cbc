import { useTranslations } from 'next-intl'
import type { Problem } from '@/lib/core/errors'

type Refusal = 'missing'

/** What is wrong with a field, in words; problems of the form are all of this domain. */
export function useProblem() {
  const t = useTranslations('accreditation')
  return ({ key, values }: Problem) => t(`refusal.${key.split('.')[1] as Refusal}`, values)
}
