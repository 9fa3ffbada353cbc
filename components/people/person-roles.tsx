import { useFormatter, useTranslations } from 'next-intl'
import type { PersonPage } from '@/lib/people/queries/get-person'
import { Part } from './part'
import { RemoveForm } from './remove-form'
import { Rows } from './rows'

/** The roles of a person, each with the way to take it away. */
export function PersonRoles({ person: { name, roles } }: { person: PersonPage }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const rows = roles.map(({ id, role, place, title, createdAt, grantedBy, isLast }) => ({
    id,
    name: t(`as.${role}`, { place }),
    detail: title && <bdi>{title}</bdi>,
    note: (
      <>
        {t('team.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
        {grantedBy && <> {t('person.by', { name: grantedBy.name })}</>}
      </>
    ),
    children: (
      <RemoveForm grantId={id} name={name} as={t(`as.${role}`, { place })} isLast={isLast} />
    ),
  }))
  return (
    <Part title={t('person.roles')} hint={rows.length === 0 && t('network.noRole')}>
      {rows.length > 0 && <Rows rows={rows} />}
    </Part>
  )
}
