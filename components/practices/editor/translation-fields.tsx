import { useTranslations } from 'next-intl'
import { OriginalPart } from '@/components/profiles/original-part'
import { FormArea, FormText } from '@/components/ui/form/fields'
import { Note } from '@/components/ui/note'
import { languageName } from '@/lib/i18n/languages'
import type { Desk } from '@/lib/practices/queries/own-practices'
import { type Draft, TRANSLATED } from '@/lib/practices/schema'
import styles from './draft-form.module.css'

type Props = { draft: Draft; original: NonNullable<Desk['original']>; locale: string }

const ROWS = { title: 1, summary: 5, story: 16, evidence: 8, lessons: 8, needsNote: 4 } as const

/** The words of a translation, each beside the original's and what changed in it since. */
export function TranslationFields({ draft, original, locale }: Props) {
  const t = useTranslations('writing')
  return (
    <>
      {original.behind && (
        <Note>
          <p>{t('edit.changed')}</p>
        </Note>
      )}
      {TRANSLATED.filter((name) => original.draft[name] || draft[name]).map((name) => {
        const label = (language: string) =>
          t('edit.inLanguage', {
            field: t(`fields.${name}`),
            language: languageName(language, locale),
          })
        const field = {
          ...{ name, label: label(draft.language), lang: draft.language, dir: 'auto' },
          defaultValue: draft[name],
        }
        return (
          <div key={name} className={styles.pair}>
            <OriginalPart
              title={label(original.language)}
              lang={original.language}
              text={original.draft[name]}
              changes={original.changes[name]}
            />
            {name === 'title' ? <FormText {...field} /> : <FormArea {...field} rows={ROWS[name]} />}
          </div>
        )
      })}
      <p className="cap">{t('edit.facts')}</p>
    </>
  )
}
