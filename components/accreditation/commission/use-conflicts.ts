import { useLocale, useTranslations } from 'next-intl'
import type { CountryReview } from '@/lib/accreditation/queries/commission'

type Conflicts = NonNullable<CountryReview['conflicts']>

/** What stands between somebody and a fair view, in words. */
export function useConflicts() {
  const t = useTranslations('accreditation')
  const list = new Intl.ListFormat(useLocale())
  return (conflicts: Conflicts) =>
    t('review.conflict', {
      reasons: list.format(conflicts.map((conflict) => t(`conflicts.${conflict}`))),
    })
}
