import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/core/db'
import { readContent } from './completeness'
import { Dossier } from './dossier-schema'
import { readLetter } from './mayor-letter'
import { CRITERIA, type Rubric, type Scores } from './schema'
import { pointsOf } from './scoring'

/** The dossier of an application that is endorsed; null before. It never changes afterwards. */
export async function makeDossier(
  tx: Pick<Tx, 'application'>,
  id: string,
): Promise<Dossier | null> {
  const row = await tx.application.findUnique({
    where: { id },
    include: {
      cycle: true,
      versions: { orderBy: { round: 'desc' }, take: 1 },
      steps: { where: { move: 'endorse' }, orderBy: { at: 'desc' }, take: 1 },
      reviews: { where: { state: 'given' }, orderBy: { position: 'asc' } },
    },
  })
  const [version, endorsed] = [row?.versions[0], row?.steps[0]]
  if (!row?.cycle || !version || !endorsed) return null
  const letter = await readLetter(version.letterId)
  const rubric = row.cycle.rubric as Rubric
  return Dossier.parse({
    ...{ type: 'lyceum-dossier', formVersion: row.cycle.formVersion, application: id },
    ...{ country: row.countryCode, cycle: row.cycle.name, version: version.round },
    submittedAt: version.submittedAt.toISOString(),
    ...{ endorsedAt: endorsed.at.toISOString(), endorsement: endorsed.reason },
    form: readContent(version.content),
    letter: { name: version.letterName, sha256: letter ? sha256(letter) : '' },
    reviews: row.reviews.map(({ scores }) => ({
      points: Math.round(pointsOf(scores as Scores, rubric) * 10) / 10,
      scores: Object.fromEntries(
        CRITERIA.map((criterion) => [criterion, (scores as Scores)[criterion].score]),
      ),
    })),
  })
}

/** The bytes of a dossier, always the same, and what they are known by. */
export function writeDossier(dossier: Dossier) {
  const text = `${JSON.stringify(dossier, null, 2)}\n`
  return { text, sha256: sha256(new TextEncoder().encode(text)) }
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex')
}
