import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { CityPage } from '@/lib/cities/queries/get-city'
import styles from './sources.module.css'

/** Where each fact comes from, behind a fold, and every name the city goes by. */
export function Sources({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const locale = useLocale()
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const names = Object.entries(city.names)

  return (
    <Section title={t('sources.title')} caption={t('sources.caption')} id="sources">
      <dl className={styles.names}>
        {names.map(([lang, name]) => (
          <div key={lang}>
            <dt>{languages.of(lang)}</dt>
            <dd>
              <bdi lang={lang}>{name}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {city.aliases.length > 0 && (
        <p className="small mute">{t('names.aliases', { names: city.aliases.join(' · ') })}</p>
      )}
      <details className={styles.fold}>
        <summary>{t('sources.open', { count: city.facts.length })}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sources.fact')}</th>
              <th scope="col">{t('sources.source')}</th>
              <th scope="col">{t('sources.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {city.facts.map((fact) => (
              <tr key={fact.field + fact.source}>
                <th scope="row">{fieldName(fact.field)}</th>
                <td lang={fact.basis === 'city' ? undefined : 'en'} dir="auto">
                  {fact.url ? (
                    <a href={fact.url} rel="external">
                      {new URL(fact.url).hostname}
                    </a>
                  ) : (
                    fact.source
                  )}
                </td>
                <td>{t(`sources.bases.${fact.basis as Basis}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  )

  function fieldName(field: string) {
    if (field === 'names.local') return t('sources.localName')
    if (field.startsWith('names.'))
      return t('sources.names', { language: languages.of(field.slice('names.'.length)) ?? field })
    return t(`sources.fields.${field as Field}`)
  }
}

type Field = 'membership' | 'joined' | 'coordinates' | 'population' | 'awards'
type Basis = 'city' | 'stated' | 'inferred' | 'data' | 'manual' | 'unchecked'
