'use client'

import { useSyncExternalStore } from 'react'
import type { Locale } from '@/lib/i18n/locales'

/**
 * What the clock says in a zone. The page comes from a cache, where any time would be a wrong one: the server gives
 * the distance from UTC as the rules stand, and the reader's own clock the time.
 */
export function LocalTime({ zone, locale }: { zone: string; locale: Locale }) {
  const minute = useSyncExternalStore(everyMinute, thisMinute, () => null)
  if (minute === null) return <span dir="ltr">{offsetOf(zone)}</span>
  const now = new Date(minute)
  const text = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    numberingSystem: 'latn',
  }).format(now)
  return <time dateTime={now.toISOString()}>{text}</time>
}

function offsetOf(zone: string) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')
  return parts?.value.replace('GMT', 'UTC') ?? zone
}

function everyMinute(onChange: () => void) {
  const timer = setInterval(onChange, 10_000)
  return () => clearInterval(timer)
}

function thisMinute() {
  return Math.floor(Date.now() / 60_000) * 60_000
}
