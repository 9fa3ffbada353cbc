import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import {
  type Draft,
  FIGURES,
  type Field,
  type FieldWords,
  PART_NAMES,
  PARTS,
} from '@/lib/accreditation/schema'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import styles from './form-view.module.css'
import { useFieldWords } from './use-field-words'

type Props = {
  form: Draft
  /** Fields that the reader does not read. */
  without?: readonly Field[]
}
type PartProps = { form: Draft; words: FieldWords; fields: readonly Field[] }

/** A form to be read, part by part; what was left empty is a dash. */
export function FormView({ form, without = [] }: Props) {
  const t = useTranslations('accreditation')
  const words = useFieldWords()
  return (
    <div className={styles.form}>
      {PART_NAMES.map((part) => {
        const fields = (PARTS[part] as readonly Field[]).filter((field) => !without.includes(field))
        return (
          fields.length > 0 && (
            <section key={part} aria-label={t(`parts.${part}`)}>
              <h3 className="h-item">{t(`parts.${part}`)}</h3>
              {part === 'figures' ? (
                <Figures {...{ form, words, fields }} />
              ) : part === 'ratings' ? (
                <Ratings {...{ form, words, fields }} />
              ) : (
                <Facts {...{ form, words, fields }} />
              )}
            </section>
          )
        )
      })}
    </div>
  )
}

function Facts({ form, words, fields }: PartProps) {
  const locale = useLocale()
  return (
    <dl className={styles.facts}>
      {fields.map((field) => {
        const isText = words.isText(field)
        return (
          <div key={field} className={isText ? styles.long : undefined}>
            <dt>{words.label(field)}</dt>
            <dd
              dir="auto"
              className={isText ? styles.text : undefined}
              lang={isText && form.language && form.language !== locale ? form.language : undefined}
            >
              {words.said(field, form[field]) || '–'}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Each figure with its year and its source in one line. */
function Figures({ form, words }: PartProps) {
  const t = useTranslations('accreditation')
  return (
    <Table
      caption={t('parts.figures')}
      captionHidden
      columns={[
        { label: t('view.figure') },
        { label: t('view.value'), numeric: true },
        { label: t('view.year'), numeric: true },
        { label: t('view.source') },
      ]}
      rows={FIGURES.map((figure) => ({
        id: figure,
        cells: [
          words.label(figure),
          form[figure] || '–',
          form[`${figure}Year`] || '–',
          <bdi key="source">{form[`${figure}Source`] || '–'}</bdi>,
        ],
      }))}
    />
  )
}

function Ratings({ form, words }: PartProps) {
  const t = useTranslations('accreditation')
  const common = useTranslations('common')
  return (
    <Table
      caption={t('parts.ratings')}
      captionHidden
      columns={[
        { label: t('view.block') },
        { label: t('view.challenge') },
        { label: t('view.expertise') },
      ]}
      rows={BUILDING_BLOCKS.map((block) => ({
        id: block,
        cells: [
          common(`blocks.${block}`),
          ...(['challenge', 'expertise'] as const).map(
            (what) => words.said(`${what}-${block}`, form[`${what}-${block}`]) || '–',
          ),
        ],
      }))}
    />
  )
}
