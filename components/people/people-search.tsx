import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { localePath } from '@/lib/i18n/locales'

/** Finds accounts; its answer is an address. */
export function PeopleSearch({ q }: { q: string }) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <search>
      <form action={localePath(locale, '/secretariat/people')} className="stack">
        <Field label={t('network.search')} hint={t('network.searchHint')}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={q} />}
        </Field>
        <Actions>
          <Button type="submit" look="line">
            {t('network.find')}
          </Button>
        </Actions>
      </form>
    </search>
  )
}
