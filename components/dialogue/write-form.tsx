import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { LanguageOptions } from '@/components/profiles/language-options'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { writePostAction } from '@/lib/dialogue/actions'
import type { ThreadForViewer } from '@/lib/dialogue/queries/list-thread-for'
import { localePath } from '@/lib/i18n/locales'
import { Post } from './post'

/** A post, or the answer to one. */
export function WriteForm({ thread }: { thread: ThreadForViewer }) {
  const t = useTranslations('dialogue')
  const locale = useLocale()
  const { answerTo, cities, subject, subjectId, place } = thread
  const desk = localePath(locale, place.deskHref)
  return (
    <>
      {answerTo && (
        <>
          <h3 className="h-item">
            {t('write.answerTitle', { name: answerTo.author?.name ?? t('former') })}
          </h3>
          <Post post={answerTo} answerHref={`#post-${answerTo.id}`} />
          <p className="small">
            <a href={`${desk}#write`}>{t('write.whole')}</a>
          </p>
        </>
      )}
      <ActionForm
        action={writePostAction}
        name={`write-${subjectId}`}
        aria-label={t(answerTo ? 'write.answerForm' : 'write.title')}
      >
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <input type="hidden" name="parentId" value={answerTo?.id ?? ''} />
        <FormArea
          name="body"
          rows={6}
          dir="auto"
          label={t('write.body')}
          hint={t('write.hint')}
          defaultValue=""
        />
        <FormSelect name="language" label={t('write.language')} defaultValue={locale}>
          <LanguageOptions locale={locale} />
        </FormSelect>
        {cities.length > 0 && (
          <FormSelect name="cityId" label={t('write.speakFor')}>
            <option value="">{t('write.self')}</option>
            {cities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FormSelect>
        )}
        <p>
          <Submit>{t('write.send')}</Submit>
        </p>
      </ActionForm>
    </>
  )
}
