import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/partnerships/partnerships.module.css'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { EventPage } from '@/lib/events/queries/get-event'
import { EventTime } from './event-time'
import { ReaderTime } from './reader-time'

type Props = {
  event: EventPage
  /** The zone that the reader asked for; null where there is none of that name. */
  asked: string | null | undefined
  wrong: string | undefined
  zones: string[]
}

/** When it is: on the clock where it takes place, in UTC, and on the reader's own, each with its zone. */
export function EventWhen({ event, asked, wrong, zones }: Props) {
  const t = useTranslations('events')
  const locale = useLocale()
  const { startsAt, endsAt, zone } = event
  return (
    <>
      <dl>
        <div>
          <dt>{t('time.own')}</dt>
          <dd>
            <EventTime {...event} />
          </dd>
        </div>
        {zone !== 'UTC' && (
          <div>
            <dt>{t('time.utc')}</dt>
            <dd>
              <EventTime {...event} zone="UTC" />
            </dd>
          </div>
        )}
        {asked && (
          <div>
            <dt>{t('time.asked')}</dt>
            <dd>
              <EventTime {...event} zone={asked} />
            </dd>
          </div>
        )}
        <ReaderTime
          startsAt={startsAt.toISOString()}
          endsAt={endsAt.toISOString()}
          locale={locale}
          label={t('time.yours')}
          shown={[zone, 'UTC', ...(asked ? [asked] : [])]}
        />
      </dl>
      <form className={styles.acts}>
        <label htmlFor="event-zone" className="small">
          {t('time.choose')}
        </label>
        <Select id="event-zone" name="tz" defaultValue={asked ?? zone} compact>
          {zones.map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <Button type="submit" look="text">
          {t('time.show')}
        </Button>
      </form>
      {wrong && <p role="alert">{t('time.unknown', { zone: wrong })}</p>}
    </>
  )
}
