import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { JoinCountry } from '@/lib/accreditation/queries/guide'
import { localePath } from '@/lib/i18n/locales'
import styles from './joining.module.css'
import { Stack } from './stack'

type Props = { country: JoinCountry }

/** Whom a city of the country asks; how sure its name is, too. */
export function CountryCommission({ country }: Props) {
  const t = useTranslations('join')
  const { commission, isSeen, isHere } = country
  return (
    <Stack>
      <p>
        {commission
          ? t(isSeen ? 'country.named' : 'country.guessed', { name: commission })
          : t('country.unknown')}
      </p>
      <p>{t(isHere ? 'country.here' : 'country.notHere')}</p>
    </Stack>
  )
}

/** Its members, with what they have published, and others of the region. */
export function CountryMembers({ country }: Props) {
  const t = useTranslations('join')
  const locale = useLocale()
  const { members, neighbours } = country
  const hasExamples = members.some(({ practices }) => practices.length > 0)
  return (
    <Stack>
      {members.length === 0 && <p>{t('country.noMembers')}</p>}
      <ul className={styles.plain}>
        {members.map(({ slug, name, joined, isHere }) => (
          <li key={slug}>
            <a href={localePath(locale, `/cities/${slug}`)}>{name}</a>{' '}
            <span className="small mute">
              {joined && t('country.since', { year: String(joined) })}
              {isHere && ` · ${t('country.reachable')}`}
            </span>
          </li>
        ))}
      </ul>
      {hasExamples && (
        <Stack>
          <h3 className="h-item">{t('country.examples')}</h3>
          <ul className={styles.plain}>
            {members.flatMap(({ name, practices }) =>
              practices.map(({ slug, title, language }) => (
                <li key={slug}>
                  <a
                    href={localePath(locale, `/practices/${slug}`)}
                    lang={language === locale ? undefined : language}
                    dir="auto"
                  >
                    {title}
                  </a>{' '}
                  <span className="small mute">{name}</span>
                </li>
              )),
            )}
          </ul>
        </Stack>
      )}
      <h3 className="h-item">{t('country.neighbours')}</h3>
      <ul className={styles.plain}>
        {neighbours.map(({ slug, name, country }) => (
          <li key={slug}>
            <a href={localePath(locale, `/cities/${slug}`)}>{name}</a>{' '}
            <span className="small mute">{country}</span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** Where more is known of a country than its data says. */
const NOTES = {
  ie: 'https://learninglimerick.ie/strengthening-bonds-between-people-and-cities',
  gb: 'https://learninglimerick.ie/strengthening-bonds-between-people-and-cities',
} as const

export function CountryNotes({ code }: { code: string }) {
  const t = useTranslations('join')
  if (code !== 'ie' && code !== 'gb') return null
  return (
    <Section title={t('country.notes')} id="notes">
      <p>{t(`notes.${code}`)}</p>
      <p className="small">
        <a href={NOTES[code]}>{t('country.source')}</a>
      </p>
    </Section>
  )
}
