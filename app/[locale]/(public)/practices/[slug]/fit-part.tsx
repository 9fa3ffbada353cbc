import { PracticeFit } from '@/components/practices/practice-fit'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import { preconditionsFor } from '@/lib/practices/fit'
import { compareWithCity, listCitiesToCompare } from '@/lib/practices/queries/get-fit'
import type { PracticePage } from '@/lib/practices/queries/get-practice'

type Props = { practice: PracticePage; locale: Locale; city: string | undefined }

/** What the practice takes, beside what the city of the address has. */
export async function FitPart({ practice, locale, city }: Props) {
  const { needs, slug, language } = practice
  const conditions = preconditionsFor(needs, { population: null, said: null })
  const [note, comparison, countries] = await Promise.all([
    needs.note ? renderMarkdown(needs.note) : null,
    city ? compareWithCity(needs, city, locale) : null,
    conditions.length > 0 ? listCitiesToCompare(locale) : [],
  ])
  return <PracticeFit {...{ slug, language, conditions, note, comparison, countries }} />
}
