import 'server-only'
import type { Prisma } from '@/lib/core/db'

export const profileSelect = {
  name: true,
  profileVersion: true,
  website: true,
  population: true,
  localName: true,
  localLang: true,
  priorities: true,
  prioritySdgs: true,
  clusters: true,
  workingLanguages: true,
  textLang: true,
  texts: { select: { lang: true } },
  country: { select: { code: true } },
  facts: { where: { field: 'population' }, select: { source: true, basis: true, year: true } },
} satisfies Prisma.CitySelect

/** The profile as its form has it, and the version that the form was made from. */
export function toStoredProfile(row: Prisma.CityGetPayload<{ select: typeof profileSelect }>) {
  // A source that is not the city's own is no note of theirs.
  const stated = row.facts.find(({ basis }) => basis === 'city')
  return {
    version: row.profileVersion,
    fields: {
      website: row.website,
      population: row.population,
      populationYear: stated?.year ?? null,
      populationSource: stated?.source ?? null,
      localName: row.localName,
      localLang: row.localLang,
      priorities: row.priorities,
      prioritySdgs: row.prioritySdgs,
      clusters: row.clusters,
      workingLanguages: row.workingLanguages,
      textLang: row.textLang,
    },
  }
}
