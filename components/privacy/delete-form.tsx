import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import { deleteAccountAction } from '@/lib/privacy/actions'

type Props = {
  /** Cities that nobody else speaks for. */
  cities: { id: string; slug: string; name: string }[]
}

/** Says what goes and what stays before it asks. */
export function DeleteForm({ cities }: Props) {
  const t = useTranslations('privacy')
  const locale = useLocale()
  return (
    <Part title={t('data.delete.title')} id="delete">
      <p>{t('data.delete.goes')}</p>
      <p>{t('data.delete.stays')}</p>
      {cities.length > 0 ? (
        <>
          <p>{t('data.delete.first')}</p>
          <ul>
            {cities.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={localePath(locale, `/my-city/people?city=${slug}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <ActionForm action={deleteAccountAction} name="delete-account">
          <FormText
            name="address"
            type="email"
            autoComplete="off"
            label={t('data.delete.address')}
            hint={t('data.delete.hint')}
          />
          <Submit look="bad">{t('data.delete.do')}</Submit>
        </ActionForm>
      )}
    </Part>
  )
}
