import { z } from 'zod'
import { MAP_COLOURS } from '@/lib/cities/client/map-colours'

/** What the colours of the map of all cities can tell. */
export const HomeParams = z.object({
  colour: z.enum(MAP_COLOURS).default('region'),
})

export const COUNTRY_SORTS = [
  'name',
  '-name',
  'region',
  '-region',
  'members',
  '-members',
  'first',
  '-first',
  'practices',
  '-practices',
] as const
export type CountrySort = (typeof COUNTRY_SORTS)[number]

/** What the address of the page about the network says: the order of the table of countries. */
export const NetworkParams = z.object({ sort: z.enum(COUNTRY_SORTS).default('name') })
