import type { Prisma } from '@/lib/core/db'

/** What a practice says, in the columns that the public reads. */
export const contentSelect = {
  ...{ title: true, summary: true, language: true, story: true, evidence: true, lessons: true },
  ...{ year: true, yearEnd: true, reach: true, costBand: true, block: true, blocks: true },
  ...{ features: true, sdgs: true, audience: true, partners: true, links: true, needs: true },
} satisfies Prisma.PracticeSelect
