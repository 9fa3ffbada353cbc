'use client'

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import styles from './directory-map.module.css'
import type { LeafletMapProps } from './leaflet-map'
import { MapBoundary } from './map-boundary'

type Props = Omit<LeafletMapProps, 'slot' | 'onReady'> & {
  /** What stands there until the map does, or instead of it. */
  poster: ReactNode
  /** What is true of the picture, where the map will say how much of the results is in view. */
  inView: ReactNode
  /** What stands below the map. */
  children: ReactNode
}

/** Brings the moving map when its place comes into view, and keeps the picture until it can take over. */
export function MapLoader({ poster, inView, children, ...map }: Props) {
  const plate = useRef<HTMLDivElement>(null)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [ready, setReady] = useState(false)
  const Moving = useWhenVisible(plate)

  const onReady = useCallback(() => {
    const wasInside = plate.current?.contains(document.activeElement)
    setReady(true)
    // Whoever had gone to a disc of the picture goes on from the map.
    if (wasInside) requestAnimationFrame(() => tabStopOf(plate.current)?.focus())
  }, [])

  return (
    <>
      <div className={styles.plate} ref={plate}>
        {!ready && poster}
        {Moving && (
          <MapBoundary onFail={() => setReady(false)}>
            <Moving {...map} slot={ready ? slot : null} onReady={onReady} />
          </MapBoundary>
        )}
      </div>
      <div className={styles.bar}>
        <div className={styles.outside} ref={setSlot}>
          {/* An element, because React empties whatever holds nothing but text, and the map writes here too. */}
          {!ready && <span>{inView}</span>}
        </div>
        {children}
      </div>
    </>
  )
}

function useWhenVisible(element: { current: HTMLElement | null }) {
  const [Moving, setMoving] = useState<ComponentType<LeafletMapProps> | null>(null)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      import('./leaflet-map').then(
        ({ LeafletMap }) => startTransition(() => setMoving(() => LeafletMap)),
        // The picture with its links stays, which is a map too.
        () => {},
      )
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return Moving
}

function tabStopOf(plate: HTMLElement | null) {
  return plate?.querySelector<HTMLElement>('[data-place][tabindex="0"]')
}
