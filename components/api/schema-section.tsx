import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { OpenApi, Schema } from '@/lib/api/openapi'
import styles from './field-list.module.css'
import { Prose } from './prose'
import { typeText } from './type-text'

/** The fields of everything that answers are made of, each behind its name. */
export function SchemaSection({ schemas }: { schemas: OpenApi['components']['schemas'] }) {
  const t = useTranslations('api.schemas')
  return (
    <Section title={t('title')} caption={t('caption')} id="schemas">
      {Object.entries(schemas).map(([name, schema]) => (
        <details key={name} className={styles.fold}>
          <summary>
            <code dir="ltr">{name}</code>
            <span className="mute">
              {t('fields', { count: Object.keys(schema.properties ?? {}).length })}
            </span>
          </summary>
          {schema.description && <Prose text={schema.description} className="small" />}
          {/* A link to what is inside a closed fold opens it. */}
          <dl className={styles.fields} id={name}>
            {Object.entries(schema.properties ?? {}).map(([field, property]) => (
              <Field key={field} name={field} schema={property as Schema} />
            ))}
          </dl>
        </details>
      ))}
    </Section>
  )
}

function Field({ name, schema }: { name: string; schema: Schema }) {
  return (
    <div>
      <dt dir="ltr">
        <code>{name}</code>
      </dt>
      <dd>
        <p className={styles.type} dir="ltr">
          <code>{typeText(schema)}</code>
        </p>
        {schema.description && <Prose text={schema.description} className="small" />}
      </dd>
    </div>
  )
}
