import type { Tx } from '@/lib/core/db'
import { factsOf } from '@/lib/roster/facts'
import { Difference, ROSTER_FIELDS, type RosterField } from '@/lib/roster/schema'
import type { cityRecords } from './records'

type Data = ReturnType<typeof cityRecords>[number]['data']

/** What the secretariat has brought in by a roster and not taken back, by slug: it is newer than the seed. */
export async function listImported(tx: Tx) {
  const imports = await tx.rosterImport.findMany({
    where: { state: 'applied' },
    select: { difference: true },
  })
  const imported = new Map<string, RosterField[]>()
  for (const { added, changed } of imports.map(({ difference }) => Difference.parse(difference))) {
    for (const { slug } of added) imported.set(slug, [...ROSTER_FIELDS])
    for (const { slug, fields } of changed)
      imported.set(slug, [
        ...(imported.get(slug) ?? []),
        ...ROSTER_FIELDS.filter((field) => field in fields),
      ])
  }
  return imported
}

/** What the seed says of a city, without what was imported. */
export function withoutImported({ city, facts, membership }: Data, imported: RosterField[]) {
  const kept = new Set<string>(imported)
  if (kept.has('country')) kept.add('countryCode')
  if (kept.has('status')) kept.add('statusReason')
  // The English name is one of them.
  if (kept.has('name')) kept.add('names')
  const own = factsOf(imported)
  return {
    city: Object.fromEntries(Object.entries(city).filter(([column]) => !kept.has(column))),
    facts: facts.filter(({ field }) => !own.includes(field)),
    membership: kept.has('joined') ? [] : membership,
    keptFacts: own,
  }
}
