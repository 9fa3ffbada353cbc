import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/i18n/locales'
import type { Namespace } from '@/lib/i18n/messages'
import styles from './desk.module.css'
import { PersonalShell } from './personal-shell'

/** The places of each desk, in the order of its menu. */
const PLACES = {
  settings: {
    account: '/settings',
    security: '/settings/security',
    sessions: '/settings/sessions',
    notifications: '/settings/notifications',
    following: '/settings/following',
    data: '/settings/data',
  },
  city: {
    profile: '/my-city',
    texts: '/my-city/texts',
    pictures: '/my-city/pictures',
    practices: '/my-city/practices',
    adaptations: '/my-city/adaptations',
    means: '/my-city/means',
    people: '/my-city/people',
    peers: '/my-city/peers',
    partnerships: '/my-city/partnerships',
    messages: '/my-city/messages',
    events: '/my-city/events',
    'peer-reviews': '/my-city/peer-reviews',
  },
  commission: {
    country: '/commission',
    applications: '/commission/applications',
  },
  secretariat: {
    overview: '/secretariat',
    claims: '/secretariat/claims',
    people: '/secretariat/people',
    roster: '/secretariat/roster',
    practices: '/secretariat/practices',
    moderation: '/secretariat/moderation',
    balance: '/secretariat/balance',
    events: '/secretariat/events',
    cycles: '/secretariat/cycles',
    applications: '/secretariat/applications',
    resources: '/secretariat/resources',
    audit: '/secretariat/audit',
    jobs: '/secretariat/jobs',
  },
} as const
type Desks = typeof PLACES
export type DeskName = keyof Desks
export type Place = { [D in DeskName]: { desk: D; place: keyof Desks[D] & string } }[DeskName]

type Props = Place & {
  /** The page's address in English, with its query. */
  path: string
  title: ReactNode
  lede?: ReactNode
  /** Which city, where the person works for more than one: what follows `?city=`. */
  query?: string
  /** How much waits at a place. */
  waiting?: Record<string, number>
  langs?: readonly (string | null | undefined)[]
  /** Catalogues that the page's own client components read. */
  client?: readonly Namespace[]
  children: ReactNode
}

/** A page of a desk: the places of the desk in the margin, the work beside them. */
export function Desk({
  desk,
  place,
  path,
  title,
  lede,
  query,
  waiting = {},
  langs,
  client,
  children,
}: Props) {
  const t = useTranslations('desk')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <PersonalShell path={path} langs={langs} client={client}>
      <div className={`wrap ${styles.top}`}>
        <p className={styles.name}>{t(`desks.${desk}`)}</p>
        <h1 className="h-page">{title}</h1>
        {lede && <p className={`lede ${styles.lede}`}>{lede}</p>}
      </div>
      <div className={`wrap grid ${styles.desk}`}>
        <nav className={styles.places} aria-label={t(`desks.${desk}`)}>
          <ul>
            {Object.entries(PLACES[desk]).map(([name, href]) => (
              <li key={name}>
                <a
                  href={localePath(locale, href) + (query ? `?${query}` : '')}
                  aria-current={name === place ? 'page' : undefined}
                >
                  {t(`places.${desk}.${name}` as 'places.settings.account')}
                  {!!waiting[name] && (
                    <span className={`${styles.waiting} num`}>{format.number(waiting[name])}</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.work}>{children}</div>
      </div>
    </PersonalShell>
  )
}
