import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { AuditEntry } from '@/lib/audit/queries'
import { localePath } from '@/lib/i18n/locales'

/** Who did what, to what, where and why; before and after behind a fold. */
export function AuditTable({ changes }: { changes: AuditEntry[] }) {
  const t = useTranslations('audit')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('column.when') },
        { label: t('column.who') },
        { label: t('column.what') },
        { label: t('column.where') },
        { label: t('column.why') },
      ]}
      rows={changes.map((change) => ({
        id: change.id,
        cells: [
          format.dateTime(change.at, { dateStyle: 'medium', timeStyle: 'medium' }),
          change.actor ? (
            <bdi key="actor">{change.actor.name || t('gone')}</bdi>
          ) : (
            t('installation')
          ),
          <div key="what">
            {t('what', { subject: subject(change.subject), verb: verb(change.verb) })}
            {change.person && (
              <>
                {' · '}
                <bdi>{change.person.name || t('gone')}</bdi>
              </>
            )}
            <Details fields={change.fields} />
          </div>,
          change.city ? (
            <a key="city" href={localePath(locale, `/cities/${change.city.slug}`)}>
              {change.city.name}
            </a>
          ) : (
            change.countryCode
          ),
          <bdi key="why">{change.reason}</bdi>,
        ],
      }))}
    />
  )

  function subject(name: string) {
    return t.has(`subject.${name}` as 'subject.city')
      ? t(`subject.${name}` as 'subject.city')
      : name
  }
  function verb(name: string) {
    return t.has(`verb.${name}` as 'verb.added') ? t(`verb.${name}` as 'verb.added') : name
  }
}

function Details({ fields }: { fields: AuditEntry['fields'] }) {
  const t = useTranslations('audit')
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  return (
    <Fold summary={t('details', { count: entries.length })}>
      <dl>
        {entries.map(([field, { from, to }]) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>
              <bdi>{text(from)}</bdi> → <bdi>{text(to)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

function text(value: unknown) {
  if (value === null || value === undefined || value === '') return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
