import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { PersonPage } from '@/lib/people/queries/get-person'
import { Part } from './part'

/** What can happen to a role, in words; whatever else is recorded is a change. */
const EVENTS = [
  'grant-granted',
  'grant-removed',
  'grant-left',
  'grant-returned',
  'grant-handed-over',
  'grant-presented',
  'invitation-sent',
  'invitation-renewed',
  'invitation-revoked',
  'invitation-accepted',
  'claim-submitted',
  'claim-withdrawn',
  'claim-approved',
  'claim-declined',
] as const

/** What happened to a person's roles, and what they did to others'. */
export function PersonHistory({ history }: Pick<PersonPage, 'history'>) {
  const t = useTranslations('people')
  const format = useFormatter()
  return (
    <Part title={t('history.title')} hint={history.length === 0 && t('history.none')}>
      {history.length > 0 && (
        <Table
          caption={t('history.title')}
          captionHidden
          columns={[
            { label: t('history.when') },
            { label: t('history.what') },
            { label: t('history.where') },
            { label: t('history.who') },
            { label: t('history.why') },
          ]}
          rows={history.map(({ id, at, event, place, actor, reason }) => ({
            id,
            cells: [
              format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
              t(`events.${EVENTS.find((each) => each === event) ?? 'other'}`),
              place,
              actor && <bdi key="actor">{actor}</bdi>,
              reason && <bdi key="reason">{reason}</bdi>,
            ],
          }))}
        />
      )}
    </Part>
  )
}
