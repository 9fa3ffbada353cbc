import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { CircleMarker, useMap } from 'react-leaflet'
import { Icon } from '@/components/ui/icon'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import type { Place } from '@/lib/core/geo/bounds'
import { distanceBetween } from '@/lib/core/geo/distance'
import { localePath } from '@/lib/i18n/locales'
import styles from './controls.module.css'
import { findMe, type Obstacle } from './find-me'
import { directoryAddress } from './map-address'
import { motion } from './motion'

type State =
  | { step: 'closed' | 'asking' | 'waiting' }
  | { step: 'failed'; why: Obstacle }
  | { step: 'found'; place: Place }

type Props = { query: string; points: readonly MapPoint[] }

/** Where a country is still seen and one's own part of it can be told. */
const ZOOM = 6

/** Moves the map to the reader, who is asked first and told what becomes of the place. */
export function NearMe({ query, points }: Props) {
  const t = useTranslations('map.near')
  const map = useMap()
  const button = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<State>({ step: 'closed' })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened
    <div className={styles.near} onKeyDown={closeOnEscape}>
      <button
        ref={button}
        type="button"
        aria-label={t('title')}
        aria-expanded={state.step !== 'closed'}
        onClick={() => setState({ step: state.step === 'closed' ? 'asking' : 'closed' })}
      >
        <Icon name="locate-fixed" />
      </button>
      {state.step !== 'closed' && (
        <div className={styles.panel} dir="auto" aria-live="polite">
          {state.step === 'asking' && (
            <>
              <p>{t('ask')}</p>
              <div className={styles.answers}>
                <button type="button" onClick={() => void look()}>
                  {t('yes')}
                </button>
                <button type="button" onClick={close}>
                  {t('no')}
                </button>
              </div>
            </>
          )}
          {state.step === 'waiting' && <p>{t('waiting')}</p>}
          {state.step === 'failed' && <p>{t(`obstacles.${state.why}`)}</p>}
          {state.step === 'found' && <Found place={state.place} query={query} points={points} />}
        </div>
      )}
      {state.step === 'found' && (
        <CircleMarker
          center={[state.place.lat, state.place.lon]}
          radius={7}
          interactive={false}
          className={styles.here}
        />
      )}
    </div>
  )

  async function look() {
    setState({ step: 'waiting' })
    const found = await findMe()
    if (typeof found === 'string') return setState({ step: 'failed', why: found })
    setState({ step: 'found', place: found })
    map.setView([found.lat, found.lon], Math.max(map.getZoom(), ZOOM), motion())
  }

  function close() {
    setState({ step: 'closed' })
    button.current?.focus()
  }

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key === 'Escape') close()
  }
}

function Found({ place, query, points }: Props & { place: Place }) {
  const t = useTranslations('map.near')
  const locale = useLocale()
  const format = useFormatter()
  const [nearest] = points
    .map((city) => ({ city, km: distanceBetween(place, city) }))
    .sort((a, b) => a.km - b.km)
  // A tenth of a degree is ten kilometres: enough for an order, too little to find somebody by.
  const near = [place.lat, place.lon].map((degrees) => degrees.toFixed(1)).join()
  return (
    <>
      <p>
        {nearest
          ? t.rich('nearest', {
              name: nearest.city.name,
              city: (name) => (
                <a href={localePath(locale, `/cities/${nearest.city.slug}`)}>
                  <bdi lang={nearest.city.lang}>{name}</bdi>
                </a>
              ),
              distance: format.number(nearest.km, {
                style: 'unit',
                unit: 'kilometer',
                maximumFractionDigits: 0,
              }),
            })
          : t('here')}
      </p>
      <div className={styles.answers}>
        <a href={directoryAddress(locale, query, { near, sort: 'distance' })}>{t('sort')}</a>
      </div>
    </>
  )
}
