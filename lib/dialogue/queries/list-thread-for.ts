import 'server-only'
import { z } from 'zod'
import { citiesOf, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { ThreadSubject } from '../schema'
import { listThread } from './list-thread'

type Options = {
  page?: number
  locale: Locale
  /** The post that the viewer wants to answer, or was led to. */
  answer?: string
  post?: string
}

/** A thread as the viewer takes part in it: the same posts, what is the viewer's own, and whom they may speak for. */
export async function listThreadFor(
  viewer: Viewer,
  subject: ThreadSubject,
  subjectId: string,
  { answer, post, ...options }: Options,
) {
  const at = uuidOrNone(answer) ?? uuidOrNone(post)
  const thread = await listThread(subject, subjectId, { ...options, at })
  if (!thread) return null
  const all = thread.posts.flatMap(({ answers, ...each }) => [each, ...answers])
  const own = await db.post.findMany({
    where: { id: { in: all.map(({ id }) => id) }, authorId: viewer.id, deletedAt: null },
    select: { id: true, body: true, version: true, hiddenAt: true },
  })
  const follow = { userId: viewer.id, subject, subjectId }
  const [following, cities] = await Promise.all([
    db.threadFollow.count({ where: follow }),
    db.city.findMany({
      where: { id: { in: citiesOf(viewer) } },
      select: { id: true, name: true, names: true },
    }),
  ])
  return {
    ...thread,
    answerTo: all.find(({ id, state }) => id === answer && state === 'open') ?? null,
    /** The viewer's own words by the id of their post, as they were typed. */
    own: Object.fromEntries(
      own
        .filter(({ hiddenAt }) => !hiddenAt)
        .map(({ id, body, version }) => [id, { body, version }]),
    ),
    following: following > 0,
    cities: cities.map(({ id, name, names }) => ({
      ...{ id, name: nameIn(names, options.locale, name).name },
    })),
  }
}

export type ThreadForViewer = NonNullable<Awaited<ReturnType<typeof listThreadFor>>>

function uuidOrNone(id: string | undefined) {
  return id && z.uuid().safeParse(id).success ? id : undefined
}
