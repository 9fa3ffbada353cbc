import { useTranslations } from 'next-intl'
import { FUNDAMENTALS, type Question } from '@/lib/accreditation/address'
import type { BuildingBlock } from '@/lib/cities/schema'

type Fundamental = (typeof FUNDAMENTALS)[number]

export function isFundamental(question: Question): question is Fundamental {
  return (FUNDAMENTALS as readonly string[]).includes(question)
}

/** What a question of the self-check asks, and what it is called in a line. */
export function useQuestion() {
  const t = useTranslations('join')
  const common = useTranslations('common')
  const own = useTranslations('accreditation')
  const called = (question: Question) =>
    isFundamental(question)
      ? own(`criteria.${question}`)
      : common(`blocks.${question as BuildingBlock}`)
  const asked = (question: Question) =>
    isFundamental(question)
      ? t(`check.${question}`)
      : t('check.block', { block: common(`blocks.${question as BuildingBlock}`) })
  return { asked, called }
}
