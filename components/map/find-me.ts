import type { Place } from '@/lib/core/geo/bounds'

/** Why there is no place. */
export type Obstacle = 'denied' | 'unavailable' | 'timeout' | 'unsupported'

const PATIENCE = 15_000

/** Asks the browser where it is; it asks its user in turn. Half a kilometre is exact enough for a map of cities. */
export function findMe(): Promise<Place | Obstacle> {
  if (!('geolocation' in navigator)) return Promise.resolve('unsupported')
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      ({ code }) => resolve(OBSTACLES[code] ?? 'unavailable'),
      { enableHighAccuracy: false, timeout: PATIENCE, maximumAge: 600_000 },
    )
  })
}

/** By the codes of GeolocationPositionError. */
const OBSTACLES: Record<number, Obstacle> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }
