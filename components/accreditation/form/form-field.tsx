import { useTranslations } from 'next-intl'
import { FieldError } from '@/components/ui/field-error'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import {
  COUNTED,
  type Draft,
  FIGURES,
  type Field,
  type FieldWords,
  MOST_WORDS,
} from '@/lib/accreditation/schema'
import type { Problem } from '@/lib/core/errors'
import { CountedArea } from './counted-area'
import { useProblem } from './use-problem'

type Props = { field: Field; words: FieldWords; draft: Draft; problem: Problem | undefined }

/** One field of the form: a choice, words that are counted, or a line. */
export function FormField({ field, words, draft, problem }: Props) {
  const t = useTranslations('accreditation')
  const say = useProblem()
  const shared = { name: field, label: words.label(field), defaultValue: draft[field] }
  const wrong = problem && <FieldError id={`${field}-wrong`}>{say(problem)}</FieldError>
  const described = problem ? { 'aria-describedby': `${field}-wrong` } : {}
  const choices = words.choices(field)
  if (COUNTED.includes(field))
    return (
      <CountedArea
        {...shared}
        lang={draft.language || undefined}
        hint={t('form.words', { maximum: MOST_WORDS })}
        maximum={MOST_WORDS}
      />
    )
  if (choices.length > 0)
    return (
      <div>
        <FormSelect {...shared}>
          <option value="">{t('form.choose')}</option>
          {choices.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </FormSelect>
        {wrong}
      </div>
    )
  return (
    <div>
      <FormText {...shared} {...kindOf(field)} {...described} />
      {wrong}
    </div>
  )
}

/** What a browser helps to type. */
function kindOf(field: Field) {
  if (field === 'contactEmail') return { type: 'email', dir: 'ltr' } as const
  if (field === 'website') return { type: 'url', dir: 'ltr' } as const
  if (field === 'mayorDate') return { type: 'date', dir: 'ltr' } as const
  if (field === 'timezone') return { dir: 'ltr' } as const
  if (field === 'lat' || field === 'lon' || field.endsWith('Year'))
    return { inputMode: 'decimal', dir: 'ltr' } as const
  if ((FIGURES as readonly string[]).includes(field))
    return { inputMode: 'decimal', dir: 'ltr' } as const
  return { dir: 'auto' } as const
}
