import { REGIONS, type Region } from '@/lib/cities/schema'
import type { Locale } from '@/lib/i18n/locales'
import type { Names } from '@/lib/i18n/names'
import file from '@/prisma/seed/data/unesco-members.json'

type State = { code: string; region: Region }

/** UNESCO's Member States by ISO 3166-1 alpha-2 code. Regions as the World Heritage Centre groups them: one for each. */
export const MEMBER_STATES: readonly State[] = REGIONS.flatMap((region) =>
  file.states[region].map((code) => ({ code, region })),
)

/** When the list was true, as year and month, and where it can be checked. */
export const MEMBER_STATES_SOURCE = {
  asOf: file.asOf,
  url: file.source,
  regions: file.regionsSource,
}

/** The name by the United Nations' terminology where CLDR's differs much, else CLDR's. */
export function stateName(code: string, locale: Locale) {
  const names: Record<string, Names> = file.names
  const known = names[code]?.[locale]
  return known ?? new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}
