import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { OpenApi } from '@/lib/api/openapi'
import styles from './endpoint-section.module.css'
import { ParameterList } from './parameter-list'
import { Prose } from './prose'
import { typeText } from './type-text'

type Operation = OpenApi['paths'][string]['get']
type Props = {
  base: string
  path: string
  operation: Operation
  /** Its parameters are those of another one, more or less. */
  repeated: boolean
}

/** One address of the API: what it is for, what it takes and what comes back. Its texts are English. */
export function EndpointSection({ base, path, operation, repeated }: Props) {
  const t = useTranslations('api')
  const example = base + operation['x-example']
  const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(
    operation.responses[200].content,
  )
  const held = typeText(schema)

  return (
    <Section
      id={operation.operationId}
      title={<English>{operation.summary}</English>}
      caption={
        <code dir="ltr" className={styles.address}>
          GET {base + path}
        </code>
      }
    >
      <div className={styles.parts}>
        <Prose text={operation.description} />
        <div>
          <h3 className={styles.label}>{t('example')}</h3>
          <p className={styles.example} dir="ltr">
            <a href={example}>{example}</a>
          </p>
        </div>
        <div>
          <h3 className={styles.label}>{t('parameters')}</h3>
          <ParameterList parameters={operation.parameters} folded={repeated} />
        </div>
        <div>
          <h3 className={styles.label}>{t('answer')}</h3>
          <p lang="en" dir="ltr" className="small">
            {operation.responses[200].description} <code>{type}</code>{' '}
            {held !== 'string' && (
              <a href={`#${held}`}>
                <code>{held}</code>
              </a>
            )}
          </p>
        </div>
      </div>
    </Section>
  )
}

function English({ children }: { children: string }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  )
}
