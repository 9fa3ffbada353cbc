import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type AuditFilters as Filters, SUBJECTS, VERBS } from '@/lib/audit/schema'
import styles from './audit-filters.module.css'

/** Narrows the log; all of it stands in the address. */
export function AuditFilters({ filters, action }: { filters: Filters; action: string }) {
  const t = useTranslations('audit')
  return (
    <form className={styles.filters} action={action} aria-label={t('filter.label')}>
      <Field label={t('filter.person')}>
        {(control) => <TextInput {...control} name="person" defaultValue={filters.person} />}
      </Field>
      <Field label={t('filter.subject')}>
        {(control) => (
          <Select {...control} name="subject" defaultValue={filters.subject ?? ''}>
            <option value="">{t('filter.any')}</option>
            {SUBJECTS.map((name) => (
              <option key={name} value={name}>
                {t(`subject.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('filter.verb')}>
        {(control) => (
          <Select {...control} name="verb" defaultValue={filters.verb ?? ''}>
            <option value="">{t('filter.any')}</option>
            {VERBS.map((name) => (
              <option key={name} value={name}>
                {t(`verb.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('filter.city')} hint={t('filter.cityHint')}>
        {(control) => <TextInput {...control} name="city" defaultValue={filters.city} dir="ltr" />}
      </Field>
      <Field label={t('filter.country')} hint={t('filter.countryHint')}>
        {(control) => (
          <TextInput {...control} name="country" defaultValue={filters.country} dir="ltr" />
        )}
      </Field>
      <Field label={t('filter.from')}>
        {(control) => (
          <TextInput {...control} type="date" name="from" defaultValue={filters.from} />
        )}
      </Field>
      <Field label={t('filter.to')}>
        {(control) => <TextInput {...control} type="date" name="to" defaultValue={filters.to} />}
      </Field>
      <Button type="submit" look="line" className={styles.submit}>
        {t('filter.submit')}
      </Button>
    </form>
  )
}
