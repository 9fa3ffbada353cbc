import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { saveSearchAction } from '@/lib/notifications/actions'
import { canonicalQuery, type Searched } from '@/lib/notifications/schema'

/** A view of the directory or of the practices, to be saved under a name. */
export function SaveSearch({ query, about }: { query: string; about: Searched }) {
  const t = useTranslations('inbox.searches')
  const kept = canonicalQuery(query, about)
  if (kept === null) return <p role="status">{t('wrong')}</p>
  return (
    <ActionForm action={saveSearchAction} name="save-search">
      <input type="hidden" name="query" value={kept} />
      <input type="hidden" name="about" value={about} />
      <FormText
        name="name"
        label={t('name')}
        defaultValue={new URLSearchParams(kept).get('q') || t('suggest')}
        maxLength={100}
      />
      <Submit>{t('save')}</Submit>
    </ActionForm>
  )
}
