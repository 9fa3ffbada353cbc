import { useLocale, useTranslations } from 'next-intl'
import { Terms } from '@/components/ui/terms'
import { type Draft, type Field, PART_NAMES, PARTS } from '@/lib/accreditation/schema'
import { useFieldWords } from './use-field-words'

type Props = {
  form: Draft
  /** Fields that the reader does not read. */
  without?: readonly Field[]
}

/** A form to be read, part by part; what was left empty is a dash. */
export function FormView({ form, without = [] }: Props) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  const locale = useLocale()
  return PART_NAMES.map((part) => {
    const fields = (PARTS[part] as readonly Field[]).filter((field) => !without.includes(field))
    return (
      fields.length > 0 && (
        <section key={part} aria-label={t(`parts.${part}`)}>
          <h3 className="h-item">{t(`parts.${part}`)}</h3>
          <Terms
            terms={fields.map((field) => ({
              ...{ id: field, name: words.label(field) },
              text: form[field] ? (
                <span
                  dir="auto"
                  lang={words.isText(field) && form.language !== locale ? form.language : undefined}
                  style={words.isText(field) ? { whiteSpace: 'pre-wrap' } : undefined}
                >
                  {words.said(field, form[field])}
                </span>
              ) : (
                '–'
              ),
            }))}
          />
        </section>
      )
    )
  })
}
