import { useTranslations } from 'next-intl'
import type { Parameter } from '@/lib/api/openapi'
import styles from './field-list.module.css'
import { Prose } from './prose'

/** What an address takes: name, what it accepts, and what holds without it. */
export function ParameterList({ parameters }: { parameters: Parameter[] }) {
  const t = useTranslations('api')
  return (
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
}
