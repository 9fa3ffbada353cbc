import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import { decideReportsAction } from '@/lib/moderation/actions'
import type { ReportedGroup } from '@/lib/moderation/queries'
import type { REPORT_REASONS } from '@/lib/moderation/schema'

type Props = { group: ReportedGroup; decisions: readonly ('hidden' | 'dismissed' | 'restored')[] }

/** A content with what was said about it, and the decision. */
export function ReportedItem({ group, decisions }: Props) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const { key, subject, subjectId, content, author, said } = group
  return (
    <article>
      <h3>
        {t(`kinds.${subject}`)}
        {content && (
          <>
            {' · '}
            <a href={localePath(locale, `/cities/${content.city.slug}`)}>{content.city.name}</a>
          </>
        )}
      </h3>
      {content ? (
        <blockquote lang={content.lang}>{content.excerpt}</blockquote>
      ) : (
        <p>{t('gone')}</p>
      )}
      {author && <p className="mute">{t('author', { name: author })}</p>}
      <ul>
        {said.map(({ id, cause, words }) => (
          <li key={id}>
            {t(`causes.${cause as (typeof REPORT_REASONS)[number]}`)}
            {words && ` · ${words}`}
          </li>
        ))}
      </ul>
      <ActionForm action={decideReportsAction} name={`decide-${key}`}>
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="subjectId" value={subjectId} />
        <FormSelect name="decision" label={t('decision')}>
          {decisions.map((decision) => (
            <option key={decision} value={decision}>
              {t(`decisions.${decision}`)}
            </option>
          ))}
        </FormSelect>
        <FormArea name="reason" rows={3} label={t('reason')} hint={t('reasonHint')} />
        <Submit>{t('decide')}</Submit>
      </ActionForm>
    </article>
  )
}
