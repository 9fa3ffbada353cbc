import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { Terms } from '@/components/ui/terms'

const SUBJECTS = ['languages', 'filters', 'caching', 'errors'] as const

/** What is true of every address. */
export function Basics() {
  const t = useTranslations('api.basics')
  const code = (text: ReactNode) => <code dir="ltr">{text}</code>
  const terms = SUBJECTS.map((subject) => ({
    id: subject,
    name: t(`subjects.${subject}.name`),
    text: t.rich(`subjects.${subject}.text`, { code }),
  }))
  return (
    <Section title={t('title')} caption={t('caption')} id="basics">
      <Terms terms={terms} />
    </Section>
  )
}
