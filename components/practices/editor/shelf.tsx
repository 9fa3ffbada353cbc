import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { LanguageOptions } from '@/components/profiles/language-options'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import {
  archivePracticeAction,
  discardDraftAction,
  restorePracticeAction,
  startTranslationAction,
} from '@/lib/practices/actions'
import type { Desk } from '@/lib/practices/queries/own-practices'
import styles from './draft-form.module.css'

/** What else can be done with a practice: translate it, take it off the lists, throw its draft away. */
export function Shelf({ practice }: { practice: Desk }) {
  const t = useTranslations('writing')
  const locale = useLocale()
  const { id, state, original, language, translations, draftedAt, mayPublish } = practice
  const taken = [language, ...translations.map((each) => each.language)]
  return (
    <div className={styles.shelf}>
      {original === null && state === 'published' && (
        <Fold summary={t('shelf.translate')}>
          <ActionForm action={startTranslationAction} name={`translate-${id}`}>
            <p>{t('shelf.translateHint')}</p>
            <input type="hidden" name="id" value={randomUUID()} />
            <input type="hidden" name="originalId" value={id} />
            <FormSelect name="language" label={t('shelf.translateTo')}>
              <LanguageOptions locale={locale} only={(tag) => !taken.includes(tag)} />
            </FormSelect>
            <p>
              <Submit look="line">{t('shelf.open')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
      {state === 'published' && mayPublish && (
        <Fold summary={t('shelf.archive')}>
          <ActionForm action={archivePracticeAction} name={`archive-${id}`}>
            <p>{t('shelf.archiveHint')}</p>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit look="bad">{t('shelf.archive')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
      {state === 'archived' && mayPublish && (
        <ActionForm action={restorePracticeAction} name={`restore-${id}`}>
          <input type="hidden" name="id" value={id} />
          <p>
            <Submit look="line">{t('shelf.restore')}</Submit>
          </p>
        </ActionForm>
      )}
      {draftedAt && (
        <Fold summary={t('shelf.discard')}>
          <ActionForm action={discardDraftAction} name={`discard-${id}`}>
            <p>{state === 'draft' ? t('shelf.discardAll') : t('shelf.discardHint')}</p>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit look="bad">{t('shelf.discard')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
    </div>
  )
}
