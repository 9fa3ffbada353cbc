import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import { removeSearchAction, renameSearchAction } from '@/lib/notifications/actions'
import { SEARCHED_PAGES, type Searched } from '@/lib/notifications/schema'
import styles from './inbox-list.module.css'

type Props = { searches: { id: string; name: string; about: string; query: string }[] }

/** Each leads to its view, can get another name, and be removed. */
export function SavedSearches({ searches }: Props) {
  const t = useTranslations('inbox.searches')
  const locale = useLocale()
  return (
    <ul className={styles.items}>
      {searches.map(({ id, name, about, query }) => (
        <li key={id}>
          <p className={styles.words}>
            <a href={localePath(locale, SEARCHED_PAGES[about as Searched]) + query}>{name}</a>
          </p>
          <Fold summary={t('rename')}>
            <ActionForm action={renameSearchAction} name={`rename-${id}`}>
              <input type="hidden" name="id" value={id} />
              <FormText name="name" label={t('name')} defaultValue={name} maxLength={100} />
              <Submit look="line">{t('rename')}</Submit>
            </ActionForm>
          </Fold>
          <ActionForm action={removeSearchAction} name={`remove-${id}`}>
            <input type="hidden" name="id" value={id} />
            <Submit look="text" aria-label={`${t('remove')}: ${name}`}>
              {t('remove')}
            </Submit>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
