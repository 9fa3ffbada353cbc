import { useLocale, useTranslations } from 'next-intl'
import { zoneName } from '@/lib/core/zone-name'
import { ReaderMoment } from './reader-moment'

type Props = { at: Date; zone: string }

/** A moment of a call in its own zone, which is named beside it, and on the reader's clock. */
export function Moment({ at, zone }: Props) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: zone },
  })
  return (
    <>
      <time dateTime={at.toISOString()}>{format.format(at)}</time>{' '}
      <span className="mute">{zoneName(zone, at, locale)}</span>
      <ReaderMoment at={at.toISOString()} locale={locale} label={t('desk.here')} shown={zone} />
    </>
  )
}
