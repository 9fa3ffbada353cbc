import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { type Difference, ROSTER_FIELDS, type RosterField, type Value } from '@/lib/roster/schema'

type Props = { difference: Difference; done: boolean }

/** What a file changes, city by city: fields with before and after, and cities that are new. */
export function DifferenceTables({ difference, done }: Props) {
  const t = useTranslations('roster')
  const { changed, added, kept } = difference
  return (
    <>
      {changed.length > 0 && (
        <section>
          <h2 className="h-sec">{t('one.changed')}</h2>
          <Table
            caption={t('one.changed')}
            captionHidden
            columns={[
              { label: t('one.city') },
              { label: t('one.field') },
              { label: done ? t('one.was') : t('one.before') },
              { label: done ? t('one.since') : t('one.after') },
            ]}
            rows={changed.flatMap(({ slug, name, fields }) =>
              Object.entries(fields).map(([field, { from, to }]) => ({
                id: `${slug} ${field}`,
                cells: [
                  name,
                  t(`field.${field as RosterField}`),
                  <bdi key="from">{text(from)}</bdi>,
                  <bdi key="to">{text(to)}</bdi>,
                ],
              })),
            )}
          />
        </section>
      )}
      {added.length > 0 && (
        <section>
          <h2 className="h-sec">{t('one.added')}</h2>
          <Table
            caption={t('one.added')}
            captionHidden
            columns={[{ label: t('one.city') }, { label: t('one.after') }]}
            rows={added.map(({ slug, values }) => ({
              id: slug,
              cells: [
                values.name,
                ROSTER_FIELDS.filter((field) => field !== 'name' && text(values[field]) !== '')
                  .map((field) => `${t(`field.${field}`)}: ${text(values[field])}`)
                  .join(' · '),
              ],
            }))}
          />
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <h2 className="h-sec">{t('one.kept')}</h2>
          <p>{t('one.keptText')}</p>
          <ul>
            {kept.map(({ slug, field }) => (
              <li key={slug + field}>
                {slug}: {t(`field.${field as RosterField}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function text(value: Value) {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
