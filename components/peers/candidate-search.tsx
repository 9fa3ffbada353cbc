import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { localePath } from '@/lib/i18n/locales'
import type { ReviewDetail } from '@/lib/peers/queries/get-review'

/** Narrows who may be asked; its answer is an address. */
export function CandidateSearch({ review, q }: { review: ReviewDetail; q: string }) {
  const t = useTranslations('peers')
  const locale = useLocale()
  const { id, candidates, more } = review
  return (
    <search className="stack">
      <form action={localePath(locale, `/secretariat/practices/${id}`)} className="stack">
        <Field label={t('desk.search')} hint={t('desk.searchHint')}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} />}
        </Field>
        <Actions>
          <Button type="submit" look="line">
            {t('desk.find')}
          </Button>
        </Actions>
      </form>
      {candidates.length === 0 && <p role="status">{t('desk.nobody')}</p>}
      {more && <p className="cap">{t('desk.more')}</p>}
    </search>
  )
}
