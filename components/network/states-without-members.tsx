import { useFormatter, useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import type { Region } from '@/lib/cities/schema'
import styles from './states-without-members.module.css'

type State = { code: string; name: string; region: Region; unconfirmed: number }
type Props = {
  states: readonly State[]
  regions: readonly { region: Region; states: number }[]
  /** Countries with members by UNESCO's count and in this directory. */
  official: number
  here: number
  source: { asOf: string; url: string; regions: string }
}

/** Where the network has no city yet, as far as is known here: said with what is not known. */
export function StatesWithoutMembers({ states, regions, official, here, source }: Props) {
  const t = useTranslations('network.without')
  const common = useTranslations('common')
  const format = useFormatter()
  const total = regions.reduce((sum, region) => sum + region.states, 0)
  const missing = official - here
  return (
    <Section id="without" title={t('title')} caption={t('caption')}>
      {missing > 0 && (
        <div className={styles.warning}>
          <Note>
            <p>{t('incomplete', { official, here, missing })}</p>
          </Note>
        </div>
      )}
      {regions.map(({ region, states: all }) => {
        const own = states.filter((state) => state.region === region)
        return (
          <section className={styles.region} key={region}>
            <header>
              <h3 className="h-item">{common(`regions.${region}`)}</h3>
              <p className="small mute num">{t('count', { count: own.length, total: all })}</p>
            </header>
            <ul>
              {own.map(({ code, name, unconfirmed }) => (
                <li key={code}>
                  {name}
                  {unconfirmed > 0 && (
                    <span className={styles.note}>{t('unconfirmed', { count: unconfirmed })}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <p className={`cap ${styles.source}`}>
        {t.rich('source', {
          count: total,
          date: format.dateTime(new Date(source.asOf), { year: 'numeric', month: 'long' }),
          members: (chunks) => <a href={source.url}>{chunks}</a>,
          regions: (chunks) => <a href={source.regions}>{chunks}</a>,
        })}
      </p>
    </Section>
  )
}
