import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/partnerships/partnerships.module.css'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { beginApplicationAction } from '@/lib/accreditation/actions'
import type { OwnApplications } from '@/lib/accreditation/queries/team'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'

/** The applications that somebody works on: how each stands and who has the next step. */
export function OwnList({ applications }: { applications: OwnApplications }) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {applications.map(({ id, cityName, country, state, next, isOpen, done, due, hasAnswer }) => (
        <li key={id}>
          <p className={styles.name}>
            <a href={localePath(locale, `/applications/${id}`)}>{isolated(cityName)}</a>
          </p>
          <p className="small mute">
            {country} · {t(`states.${state}`)}
            {isOpen && ` · ${t('list.filled', { done, due })}`}
          </p>
          <p>{t(`next.${next ?? 'over'}`)}</p>
          {hasAnswer && <p>{t('list.answer')}</p>}
        </li>
      ))}
    </ul>
  )
}

type BeginProps = {
  countries: { code: string; name: string }[]
  /** What is filled in already: from the guide of a country. */
  country: string
  city: string
}

/** Begins an application: a country and a city are enough. */
export function BeginForm({ countries, country, city }: BeginProps) {
  const t = useTranslations('accreditation')
  return (
    <ActionForm action={beginApplicationAction} name="application" aria-label={t('list.begin')}>
      <input type="hidden" name="id" value={randomUUID()} />
      <FormSelect name="countryCode" label={t('list.country')} defaultValue={country}>
        <option value="">{t('form.choose')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </FormSelect>
      <FormText
        name="cityName"
        dir="auto"
        maxLength={120}
        label={t('list.name')}
        defaultValue={city}
      />
      <p>
        <Submit>{t('list.begin')}</Submit>
      </p>
    </ActionForm>
  )
}
