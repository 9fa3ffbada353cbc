import 'server-only'
import { z } from 'zod'
import { db, type Prisma } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'

/** The parts of a practice that are read for its review, in their order. */
const TEXT_PARTS = ['story', 'evidence', 'lessons', 'needsNote'] as const

const text = z.string().catch('')
const Content = z.object({
  ...{ title: text, summary: text, language: text, year: text, yearEnd: text, reach: text },
  ...{ partners: text, links: text, story: text, evidence: text, lessons: text, needsNote: text },
})

export const reviewedVersion = {
  version: true,
  practice: {
    select: {
      ...{ id: true, slug: true, title: true, summary: true, language: true, version: true },
      ...{ story: true, evidence: true, lessons: true, cityId: true },
      city: {
        select: {
          slug: true,
          name: true,
          names: true,
          country: { select: { code: true, names: true } },
        },
      },
    },
  },
} satisfies Prisma.PracticeReviewSelect

type Reviewed = Prisma.PracticeReviewGetPayload<{ select: typeof reviewedVersion }>
export type ReviewedText = Awaited<ReturnType<typeof reviewedText>>

/** What a practice said in the version under review, with its longer parts as HTML that is safe to show. */
export async function reviewedText({ version, practice }: Reviewed) {
  const kept = await db.practiceVersion.findUnique({
    where: { practiceId_version: { practiceId: practice.id, version } },
    select: { content: true },
  })
  const content = Content.parse(kept?.content ?? practice)
  const written = TEXT_PARTS.filter((part) => content[part] !== '')
  return {
    ...{ slug: practice.slug, version, newest: practice.version },
    ...{ title: content.title, summary: content.summary, language: content.language },
    years: [content.year, content.yearEnd].filter((year) => year !== '').join('–'),
    ...{ reach: content.reach, partners: lines(content.partners), links: lines(content.links) },
    parts: await Promise.all(
      written.map(async (part) => ({ part, html: await renderMarkdown(content[part]) })),
    ),
  }
}

function lines(text: string) {
  return text.split('\n').filter((line) => line.trim() !== '')
}
