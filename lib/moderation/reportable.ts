import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { countAdaptations } from '@/lib/cities/count-adaptations'
import { countOpenRequests } from '@/lib/cities/count-open-requests'
import { countPractices } from '@/lib/cities/count-practices'
import { keepEventsUntil } from '@/lib/cities/keep-events-until'
import { conversationsOf } from '@/lib/conversations/parties'
import type { Tx } from '@/lib/core/db'
import type { Reportable } from './schema'

/** A piece of public content, as moderators see it. */
export type Reported = {
  cityId: string
  city: { slug: string; name: string }
  /** Language of the excerpt. */
  lang: string
  excerpt: string
  authorId: string | null
  hiddenAt: Date | null
}

type Reader = Pick<
  Tx,
  | 'adaptation'
  | 'cityText'
  | 'event'
  | 'message'
  | 'partnerRequest'
  | 'partnership'
  | 'picture'
  | 'post'
  | 'practice'
  | 'roleGrant'
>

type Kind = {
  /** Null where there is no such thing (any more). */
  load: (tx: Reader, id: string) => Promise<Reported | null>
  /** Whether somebody may know of it at all, where that is not everybody. */
  isKnownTo?: (viewer: Viewer, tx: Reader, id: string) => Promise<boolean>
  /** Hides at the moment given, or shows again. */
  setHidden: (tx: Tx, id: string, hiddenAt: Date | null) => Promise<unknown>
}

const city = { select: { slug: true, name: true } }

/** Adding what can be reported is one entry here, and its name in schema.ts. */
export const KINDS: Record<Reportable, Kind> = {
  'city-text': {
    async load(tx, id) {
      const where = textKey(id)
      if (!where) return null
      const text = await tx.cityText.findUnique({ where, include: { city } })
      if (!text) return null
      const { cityId, lang, about, offers, seeks, updatedById, hiddenAt } = text
      const excerpt = [about, offers, seeks].filter(Boolean).join('\n\n')
      return { cityId, city: text.city, lang, excerpt, authorId: updatedById, hiddenAt }
    },
    async setHidden(tx, id, hiddenAt) {
      const where = textKey(id)
      if (where) await tx.cityText.update({ where, data: { hiddenAt } })
    },
  },
  picture: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const picture = await tx.picture.findUnique({ where: { id }, include: { city } })
      if (!picture) return null
      const { cityId, alt, createdById, hiddenAt, credit } = picture
      const [lang = 'en', words = ''] =
        Object.entries(z.record(z.string(), z.string()).parse(alt))[0] ?? []
      const excerpt = [words, credit].filter(Boolean).join('\n\n')
      return { cityId, city: picture.city, lang, excerpt, authorId: createdById, hiddenAt }
    },
    setHidden: (tx, id, hiddenAt) => tx.picture.update({ where: { id }, data: { hiddenAt } }),
  },
  practice: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const practice = await tx.practice.findUnique({ where: { id }, include: { city } })
      if (!practice) return null
      const { cityId, language, title, summary, hiddenAt, authored, createdById } = practice
      const excerpt = [title, summary].join('\n\n')
      // What was told from a public page nobody here wrote.
      const authorId = authored ? createdById : null
      return { cityId, city: practice.city, lang: language, excerpt, authorId, hiddenAt }
    },
    async setHidden(tx, id, hiddenAt) {
      const { cityId } = await tx.practice.update({ where: { id }, data: { hiddenAt } })
      await countPractices(tx, cityId)
      await countAdaptations(tx, { originId: id })
    },
  },
  adaptation: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const adaptation = await tx.adaptation.findUnique({ where: { id }, include: { city } })
      if (!adaptation) return null
      const { cityId, language, changes, outcome, answer, hiddenAt } = adaptation
      const excerpt = [changes, outcome, answer].filter(Boolean).join('\n\n')
      const { city: place, createdById: authorId } = adaptation
      return { cityId, city: place, lang: language, excerpt, authorId, hiddenAt }
    },
    async setHidden(tx, id, hiddenAt) {
      await countAdaptations(tx, await tx.adaptation.update({ where: { id }, data: { hiddenAt } }))
    },
  },
  post: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const post = await tx.post.findFirst({
        where: { id, deletedAt: null },
        select: {
          ...{ subjectId: true, language: true, body: true, authorId: true, hiddenAt: true },
          ...{ cityId: true, city },
        },
      })
      // Whoever speaks for nobody speaks under the practice of some city.
      const under =
        post &&
        (await tx.practice.findUnique({
          where: { id: post.subjectId },
          select: { cityId: true, city },
        }))
      if (!under) return null
      const { language, body, authorId, hiddenAt } = post
      const place = post.city && post.cityId ? { cityId: post.cityId, city: post.city } : under
      return { ...place, lang: language, excerpt: body, authorId, hiddenAt }
    },
    setHidden: (tx, id, hiddenAt) => tx.post.update({ where: { id }, data: { hiddenAt } }),
  },
  request: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const request = await tx.partnerRequest.findFirst({
        where: { id, state: { not: 'draft' } },
        include: { city },
      })
      if (!request) return null
      const { cityId, language, title, body, createdById: authorId, hiddenAt } = request
      const excerpt = [title, body].join('\n\n')
      return { cityId, city: request.city, lang: language, excerpt, authorId, hiddenAt }
    },
    async setHidden(tx, id, hiddenAt) {
      const { cityId } = await tx.partnerRequest.update({ where: { id }, data: { hiddenAt } })
      await countOpenRequests(tx, cityId)
    },
  },
  // What two cities say is hidden as one.
  partnership: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const partnership = await tx.partnership.findFirst({
        where: { id, publishedAt: { not: null } },
        select: {
          ...{ title: true, language: true, hiddenAt: true },
          request: { select: { cityId: true, city } },
          sides: { select: { words: true, outcome: true } },
        },
      })
      if (!partnership) return null
      const { title, language: lang, hiddenAt, request, sides } = partnership
      const said = sides.flatMap(({ words, outcome }) => [words, outcome])
      const excerpt = [title, ...said].filter(Boolean).join('\n\n')
      return { ...request, lang, excerpt, authorId: null, hiddenAt }
    },
    setHidden: (tx, id, hiddenAt) => tx.partnership.update({ where: { id }, data: { hiddenAt } }),
  },
  event: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const event = await tx.event.findFirst({
        where: { id, state: { not: 'draft' } },
        include: { city },
      })
      // What the secretariat organises is its own to mend.
      if (!event?.city || !event.cityId) return null
      const { cityId, language, title, body, createdById: authorId, hiddenAt } = event
      const excerpt = [title, body].join('\n\n')
      return { cityId, city: event.city, lang: language, excerpt, authorId, hiddenAt }
    },
    async setHidden(tx, id, hiddenAt) {
      const { cityId } = await tx.event.update({ where: { id }, data: { hiddenAt } })
      await keepEventsUntil(tx, cityId)
    },
  },
  // Private: only those who take part can report it, and moderators see nothing but what was reported.
  message: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const message = await tx.message.findUnique({
        where: { id },
        select: {
          ...{ scope: true, language: true, body: true, authorId: true, hiddenAt: true },
          conversation: { select: { parties: { select: { scope: true, cityId: true, city } } } },
        },
      })
      const speaker = message?.conversation.parties.find(({ scope }) => scope === message.scope)
      if (!message || !speaker?.cityId || !speaker.city) return null
      const { language: lang, body: excerpt, authorId, hiddenAt } = message
      return { cityId: speaker.cityId, city: speaker.city, lang, excerpt, authorId, hiddenAt }
    },
    async isKnownTo(viewer, tx, id) {
      const where = { id, conversation: conversationsOf(viewer) }
      return z.uuid().safeParse(id).success && (await tx.message.count({ where })) > 0
    },
    setHidden: (tx, id, hiddenAt) => tx.message.update({ where: { id }, data: { hiddenAt } }),
  },
  // A person named on a city's page, with what they say that they do there; the role itself stays.
  grant: {
    async load(tx, id) {
      if (!z.uuid().safeParse(id).success) return null
      const grant = await tx.roleGrant.findFirst({
        where: { id, contact: true },
        include: { city, user: { select: { name: true } } },
      })
      if (!grant?.city || !grant.cityId) return null
      const { cityId, title, user, userId, hiddenAt } = grant
      const excerpt = [user.name, title].filter(Boolean).join('\n\n')
      return { cityId, city: grant.city, lang: '', excerpt, authorId: userId, hiddenAt }
    },
    setHidden: (tx, id, hiddenAt) => tx.roleGrant.update({ where: { id }, data: { hiddenAt } }),
  },
}

/** A piece of content as somebody may know of it; null where there is none for them. */
export async function loadFor(viewer: Viewer, tx: Reader, subject: Reportable, id: string) {
  const { load, isKnownTo } = KINDS[subject]
  return isKnownTo && !(await isKnownTo(viewer, tx, id)) ? null : load(tx, id)
}

function textKey(id: string) {
  const [cityId = '', lang = ''] = id.split(':')
  return z.uuid().safeParse(cityId).success && lang ? { cityId_lang: { cityId, lang } } : null
}
