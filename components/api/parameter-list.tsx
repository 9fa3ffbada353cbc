import { useTranslations } from 'next-intl'
import type { Parameter } from '@/lib/api/openapi'
import styles from './field-list.module.css'
import { Prose } from './prose'

type Props = { parameters: Parameter[]; folded: boolean }

/** What an address takes: name, what it accepts, and what holds without it. A long list can be folded. */
export function ParameterList({ parameters, folded }: Props) {
  const t = useTranslations('api')
  const list = (
    <dl className={styles.fields}>
      {parameters.map(({ name, required, description = '', schema }) => (
        <div key={name}>
          <dt dir="ltr">
            <code>{name}</code>
          </dt>
          <dd>
            <Prose text={description} className="small" />
            {required && <p className="cap">{t('required')}</p>}
            {schema.default !== undefined && schema.default !== '' && (
              <p className="cap">{t('default', { value: [schema.default].flat().join(', ') })}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
  if (!folded) return list
  return (
    <details className={styles.fold}>
      <summary>{t('parameterCount', { count: parameters.length })}</summary>
      {list}
    </details>
  )
}
