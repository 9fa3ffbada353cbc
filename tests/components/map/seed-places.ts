import { readFileSync } from 'node:fs'
import type { PlatePlace } from '@/components/map/world-plate-places'

type Row = Omit<PlatePlace, 'country' | 'awards'> & {
  country: string
  status: string
  awards: number[]
}

/** The members of the seed, as the plate takes them. */
export function seedPlaces(): PlatePlace[] {
  const rows: Row[] = JSON.parse(readFileSync('prisma/seed/data/cities.json', 'utf8'))
  return rows
    .filter(({ status }) => status === 'member')
    .map((row) => ({
      ...row,
      awards: row.awards.length,
      blocks: [],
      country: { code: row.country, name: row.country },
    }))
}
