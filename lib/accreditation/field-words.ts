import type { BuildingBlock } from '@/lib/cities/schema'
import { COUNTED, FIGURES, type Field, type Figure, FORM_LANGUAGES, KINDS, RATINGS } from './schema'

type Own =
  | `fields.${Exclude<Field, `${'challenge' | 'expertise'}-${BuildingBlock}` | `${Figure}${'Year' | 'Source'}`>}`
  | `fields.${'challenge' | 'expertise' | 'year' | 'source'}`
  | `ratings.${(typeof RATINGS)[number]}`
  | `formLanguages.${(typeof FORM_LANGUAGES)[number]}`
  | 'form.yes'
type Common = `blocks.${BuildingBlock}` | `kinds.${(typeof KINDS)[number]}`

/** What the form says in a language, whoever asks: a page, a print or a spreadsheet. */
export function wordsOfFields(
  t: (key: Own, values?: Record<string, string>) => string,
  common: (key: Common) => string,
) {
  function label(field: Field): string {
    const [, what, block] = /^(challenge|expertise)-(.+)$/.exec(field) ?? []
    if (what && block)
      return t(`fields.${what as 'challenge'}`, {
        block: common(`blocks.${block as BuildingBlock}`),
      })
    const figure = FIGURES.find((each) => field === `${each}Year` || field === `${each}Source`)
    if (figure)
      return t(field.endsWith('Year') ? 'fields.year' : 'fields.source', {
        figure: t(`fields.${figure}`),
      })
    return t(`fields.${field as Figure}`)
  }
  /** What can be chosen, with its name; none where it is written freely. */
  function choices(field: Field): [value: string, name: string][] {
    if (field === 'kind') return KINDS.map((kind) => [kind, common(`kinds.${kind}`)])
    if (field === 'language') return FORM_LANGUAGES.map((tag) => [tag, t(`formLanguages.${tag}`)])
    if (field === 'beijing' || field === 'features') return [['on', t('form.yes')]]
    if (/^(challenge|expertise)-/.test(field))
      return RATINGS.map((rating) => [rating, `${rating} · ${t(`ratings.${rating}`)}`])
    return []
  }
  /** What was typed, as it is read. */
  function said(field: Field, value: string) {
    return choices(field).find(([each]) => each === value)?.[1] ?? value
  }
  return { label, choices, said, isText: (field: Field) => COUNTED.includes(field) }
}
export type FieldWords = ReturnType<typeof wordsOfFields>
