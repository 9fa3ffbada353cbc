import 'server-only'
import { db, type Prisma } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Mention } from '@/lib/core/markdown-mentions'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { mentionsIn } from '../mentions'
import { MOST_ANSWERS, PAGE_SIZE, type ThreadSubject } from '../schema'
import { getThreadPlace } from '../threads'

/** What the public may read. */
const OPEN = { deletedAt: null, hiddenAt: null } satisfies Prisma.PostWhereInput
const SHOWN = {
  parentId: null,
  OR: [OPEN, { answers: { some: OPEN } }],
} satisfies Prisma.PostWhereInput

const postSelect = {
  ...{ id: true, authorId: true, language: true, body: true, version: true, createdAt: true },
  ...{ editedAt: true, deletedAt: true, hiddenAt: true },
  author: { select: { name: true, handle: true, deletedAt: true } },
  city: { select: { slug: true, name: true, names: true } },
} satisfies Prisma.PostSelect
type Row = Prisma.PostGetPayload<{ select: typeof postSelect }>

type Options = {
  /** From 1; beyond the last it is the last. */
  page?: number
  /** A post whose page is shown, rather than `page`. */
  at?: string
  /** Of names in the texts. */
  locale: Locale
}

/** A thread as everybody reads it, newest posts first, each with its answers in their order; null where there is none. */
export async function listThread(subject: ThreadSubject, subjectId: string, options: Options) {
  const { rows, ...thread } = (await loadThread(subject, subjectId, options)) ?? { rows: null }
  if (!rows || !('place' in thread)) return null
  const mention = await mentionsOf(rows, options.locale)
  const posts = await Promise.all(
    rows.map(async ({ answers, ...row }) => ({
      ...(await postOf(row, mention, options.locale)),
      answers: await Promise.all(answers.map((each) => postOf(each, mention, options.locale))),
    })),
  )
  return { ...thread, posts }
}

export type Thread = NonNullable<Awaited<ReturnType<typeof listThread>>>
export type ThreadPost = Omit<Thread['posts'][number], 'answers'>

async function loadThread(subject: ThreadSubject, subjectId: string, options: Options) {
  const place = await getThreadPlace(db, subject, subjectId)
  if (!place) return null
  const where = { subject, subjectId, ...SHOWN }
  const [count, total] = await Promise.all([
    db.post.count({ where }),
    db.post.count({ where: { subject, subjectId, ...OPEN } }),
  ])
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const wanted = (options.at && (await pageOf(where, options.at))) || options.page || 1
  const page = Math.min(pages, Math.max(1, wanted))
  const rows = await db.post.findMany({
    where,
    select: {
      ...postSelect,
      answers: {
        where: OPEN,
        select: postSelect,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: MOST_ANSWERS,
      },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  })
  return { subject, subjectId, place, page, pages, total, rows }
}

async function pageOf(where: Prisma.PostWhereInput, id: string) {
  const select = { id: true, createdAt: true }
  const post = await db.post.findFirst({
    where: { id, subject: where.subject, subjectId: where.subjectId },
    select: { ...select, parent: { select } },
  })
  if (!post) return null
  const { id: top, createdAt } = post.parent ?? post
  const before = await db.post.count({
    where: {
      AND: [where, { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: top } }] }],
    },
  })
  return Math.floor(before / PAGE_SIZE) + 1
}

function mentionsOf(rows: (Row & { answers: Row[] })[], locale: Locale) {
  const texts = rows.flatMap(({ body, answers }) => [body, ...answers.map((each) => each.body)])
  return mentionsIn(db, texts, locale)
}

async function postOf(row: Row, mention: Mention, locale: Locale) {
  const { id, language, version, createdAt, editedAt, deletedAt, hiddenAt, city } = row
  const state = hiddenAt ? 'hidden' : deletedAt ? 'deleted' : 'open'
  const open = state === 'open'
  return {
    ...({ id, language, createdAt, state } as const),
    /** Null for whoever has left. */
    author: open && row.author && !row.author.deletedAt ? named(row.author) : null,
    /** The city that is spoken for. */
    city:
      open && city ? { slug: city.slug, name: nameIn(city.names, locale, city.name).name } : null,
    html: open ? await renderMarkdown(row.body, mention) : '',
    editedAt: open && version > 1 ? editedAt : null,
  }
}

function named({ name, handle }: { name: string; handle: string | null }) {
  return { name, handle }
}
