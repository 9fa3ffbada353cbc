import { useFormatter, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { EventDesk, RegistrationRow } from '@/lib/events/queries/organiser'

type Props = { event: EventDesk; people: RegistrationRow[] }

/** Who comes and who waits, in the order of arrival, with what they answered. */
export function Registrations({ event, people }: Props) {
  const t = useTranslations('organising')
  const format = useFormatter()
  const { questions, language, zone } = event
  return (
    <Table
      caption={t('people.caption')}
      captionHidden
      columns={[
        { label: t('people.name') },
        { label: t('people.from') },
        { label: t('people.state') },
        { label: t('people.since') },
        ...questions.map((label) => ({ label })),
      ]}
      rows={people.map(({ id, name, from, state, asksAgain, createdAt, answers }) => ({
        id,
        cells: [
          <bdi key="name">{name || t('people.left')}</bdi>,
          <bdi key="from">{from}</bdi>,
          asksAgain ? t('people.asksAgain') : t(`states.${state}`),
          format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
          ...questions.map((question, index) => (
            <span key={question} lang={language} dir="auto">
              {answers[index] ?? ''}
            </span>
          )),
        ],
      }))}
    />
  )
}
