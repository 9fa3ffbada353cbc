'use client'
import { useTranslations } from 'next-intl'
import { Table } from '../table'
import { useForm } from './form-context'

type Props = {
  /** The number that grows with each save. */
  version: number
  /** Names of the fields that can differ, as the form shows them. */
  labels: Record<string, string>
  /** What a field's values are called, where they are chosen from a list. */
  names?: Record<string, Record<string, string>>
}

/**
 * For a thing that several people edit: sends the version the writer has seen. Where somebody saved in between, both
 * versions are shown, and the next save knows the newer one, so that what is lost is lost on purpose.
 */
export function FormVersion({ version, labels, names = {} }: Props) {
  const { state, values } = useForm()
  const t = useTranslations('forms')
  const current = state.status === 'refused' ? currentOf(state.current) : null
  const differing = Object.keys(labels).filter(
    (name) => current && text(current[name]) !== text(values[name]),
  )
  return (
    <>
      <input
        type="hidden"
        name="version"
        value={current ? text(current.version) : version}
        key={current ? text(current.version) : version}
      />
      {current && (
        <div>
          <Table
            caption={t('conflict.caption')}
            columns={[
              { label: t('conflict.field') },
              { label: t('conflict.stored') },
              { label: t('conflict.yours') },
            ]}
            rows={differing.map((name) => ({
              id: name,
              cells: [
                labels[name],
                text(current[name], names[name]),
                text(values[name], names[name]),
              ],
            }))}
          />
          <p className="cap">{t('conflict.next')}</p>
        </div>
      )}
    </>
  )
}

function currentOf(current: unknown) {
  return typeof current === 'object' && current !== null
    ? (current as Record<string, unknown>)
    : null
}

function text(value: unknown, names: Record<string, string> = {}) {
  return [value ?? '']
    .flat()
    .map(String)
    .filter((each) => each !== '')
    .map((each) => names[each] ?? each)
    .join(', ')
}
