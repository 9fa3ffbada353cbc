'use client'
import { useEffect, useState } from 'react'
import { zoneName } from '@/lib/core/zone-name'

type Props = {
  /** ISO, UTC. */
  startsAt: string
  endsAt: string
  locale: string
  label: string
  /** Zones that the page shows already. */
  shown: string[]
}

/** The same moments on the reader's own clock: nobody but the browser knows which that is. */
export function ReaderTime({ startsAt, endsAt, locale, label, shown }: Props) {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  if (!zone || shown.includes(zone)) return null
  const [from, to] = [new Date(startsAt), new Date(endsAt)]
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZone: zone },
  })
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={startsAt}>{format.formatRange(from, to)}</time>{' '}
        <span className="mute">{zoneName(zone, from, locale)}</span>
      </dd>
    </div>
  )
}
