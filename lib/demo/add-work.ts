import 'server-only'
import { countAdaptations } from '@/lib/cities/count-adaptations'
import { countPractices } from '@/lib/cities/count-practices'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'

const SLUG = 'demo-evening-school-cork-ie'
const PRACTICE = {
  title: 'Demo: evening school in the market hall',
  summary: 'Demo text: what the practice is, in two sentences.',
  story: 'Demo text: how it began, and *how it works*.',
  evidence: 'Demo text: what came of it, and what shows that.',
  lessons: 'Demo text: what went wrong, and what the city would do otherwise.',
}

/** Somebody of each side of a practice: its city, one that took it home, and one with a question. */
export type DemoTeam = {
  author: { id: string; cityId: string }
  taker: { id: string; cityId: string }
  asker: { id: string }
}

/** A practice that is marked as demo, taken home once and asked about once; again it adds nothing twice. */
export async function addWork(tx: Tx, { author, taker, asker }: DemoTeam) {
  if ((await tx.practice.count({ where: { slug: SLUG } })) > 0) return
  const { id } = await tx.practice.create({
    data: {
      ...{ ...PRACTICE, slug: SLUG, cityId: author.cityId, state: 'published', language: 'en' },
      ...{ block: 'workplace', blocks: ['workplace'], sdgs: [4, 8], audience: ['workers'] },
      ...{ year: 2021, costBand: '10k-50k', authored: true, createdById: author.id },
      ...{ publishedAt: new Date(), features: [], partners: [] },
      needs: { populationMin: 20_000, staff: 1, powers: ['premises'], partners: ['employers'] },
    },
  })
  await countPractices(tx, author.cityId)
  const about = { subject: 'practice', subjectId: id, verb: 'published', visible: true }
  await recordChange(tx, { ...about, actorId: author.id, cityId: author.cityId })
  await tx.adaptation.create({
    data: {
      ...{ originId: id, cityId: taker.cityId, year: 2023, language: 'en', result: 'works' },
      ...{ changes: 'Demo text: what was changed.', outcome: 'Demo text: what came of it.' },
      createdById: taker.id,
    },
  })
  await countAdaptations(tx, { originId: id, cityId: taker.cityId })
  await tx.post.create({
    data: {
      ...{ subject: 'practice', subjectId: id, authorId: asker.id, language: 'en' },
      body: 'Demo text: a question to the city.',
    },
  })
}
