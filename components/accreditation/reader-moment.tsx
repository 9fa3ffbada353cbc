'use client'
import { useEffect, useState } from 'react'
import { zoneName } from '@/lib/core/zone-name'

type Props = {
  /** ISO, UTC. */
  at: string
  locale: string
  label: string
  /** The zone in which it stands beside this already. */
  shown: string
}

/** A moment on the reader's own clock: nobody but the browser knows which that is. */
export function ReaderMoment({ at, locale, label, shown }: Props) {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  if (!zone || zone === shown) return null
  const moment = new Date(at)
  const text = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: zone },
  }).format(moment)
  return (
    <>
      <br />
      <span className="small mute">
        {label}: {text}, {zoneName(zone, moment, locale)}
      </span>
    </>
  )
}
