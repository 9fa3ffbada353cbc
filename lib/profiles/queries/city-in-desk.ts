import 'server-only'
import { cityInList } from '@/lib/cities/queries/city-row'
import type { Prisma } from '@/lib/core/db'

/** What every page of the city desk knows of its city. */
export const cityInDesk = {
  ...cityInList,
  officialName: true,
  textLang: true,
  timezone: true,
} satisfies Prisma.CitySelect
