import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { countPractices } from '@/lib/cities/count-practices'
import { differences, type Fields } from '@/lib/core/changes'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { freeSlug } from '@/lib/core/free-slug'
import { parse } from '@/lib/core/parse'
import { changedFields, columnsOf, draftOf, readDraft, withOriginal } from '../draft-content'
import { type OwnPractice, own, ownPractice, recordPractice } from '../own-practice'
import { type Draft, Publish, PublishedContent } from '../schema'

/**
 * Makes a draft what the public reads, and keeps it as a version. The first publication gives the permanent address.
 * @throws `invalid` by field where it does not say enough; `conflict` where somebody saved since it was looked at
 */
export async function publishPractice(viewer: Viewer, input: unknown) {
  const { id, version, note, upToDate } = parse(Publish, input)
  return db.$transaction(async (tx) => {
    const practice = await ownPractice(tx, viewer, id, 'practice.publish')
    const { draft, state } = practice
    // Sent twice: what is asked for is what is there.
    if (!draft) return { slug: practice.slug, title: practice.title }
    if (draft.version !== version) refuse('conflict', 'writing.savedSince')
    if (state === 'archived') refuse('conflict', 'writing.archivedNow')
    const original = practice.originalId
      ? await tx.practice.findUniqueOrThrow({ where: { id: practice.originalId }, select: own })
      : null
    const typed = withOriginal(
      readDraft(draft.content, practice.language),
      original && draftOf(original),
    )
    const columns = columnsOf(parse(PublishedContent, typed))
    await ensureKnown(tx, columns.features)

    const first = state === 'draft'
    const before = draftOf(practice)
    if (!first) await keepVersion(tx, practice, before)
    const slug = first ? await slugFor(tx, columns.title, practice.city.slug) : practice.slug
    const next = first ? practice.version : practice.version + 1
    const updated = await tx.practice.update({
      where: { id },
      data: {
        ...columns,
        ...{ slug, version: next, state: 'published', authored: true },
        ...(first && { publishedAt: new Date() }),
        ...(original && { translates: translated(practice, original, upToDate) }),
      },
      select: own,
    })
    await tx.practiceVersion.create({
      data: {
        ...{ practiceId: id, version: next, note, savedById: viewer.id },
        content: draftOf(updated) as Prisma.InputJsonObject,
      },
    })
    await tx.practiceDraft.delete({ where: { practiceId: id } })
    if (!original) await handDown(tx, updated)
    await countPractices(tx, practice.cityId)
    await recordPractice(tx, viewer, practice, {
      verb: first ? 'published' : 'revised',
      fields: fieldsOf(before, draftOf(updated)),
      ...(note && { reason: note }),
      visible: true,
    })
    return { slug, title: columns.title }
  })
}

/** Facts of an original go to its translations with it. */
async function handDown(tx: Tx, original: OwnPractice) {
  const translations = await tx.practice.findMany({
    where: { originalId: original.id },
    select: own,
  })
  for (const each of translations) {
    const { title, summary, story, evidence, lessons, needsNote } = draftOf(each)
    const words = { title, summary, story, evidence, lessons, needsNote, language: each.language }
    const parsed = PublishedContent.safeParse({ ...draftOf(original), ...words })
    // One that was never published has no words yet, and gets the facts when it is.
    if (parsed.success)
      await tx.practice.update({ where: { id: each.id }, data: columnsOf(parsed.data) })
  }
}

/** Which version of the original a translation says: today's where it is new or its writer says so. */
function translated(practice: OwnPractice, original: OwnPractice, upToDate: 'on' | undefined) {
  return practice.state === 'draft' || upToDate ? original.version : practice.translates
}

/** What was public before there were versions, such as a summary of a public page, becomes the first one. */
async function keepVersion(
  tx: Tx,
  { id, version, publishedAt, createdAt }: OwnPractice,
  before: Draft,
) {
  await tx.practiceVersion.createMany({
    data: {
      ...{ practiceId: id, version, savedAt: publishedAt ?? createdAt },
      content: before as Prisma.InputJsonObject,
    },
    skipDuplicates: true,
  })
}

async function ensureKnown(tx: Tx, features: string[]) {
  const known = await tx.keyFeature.count({ where: { id: { in: features } } })
  if (known < features.length)
    refuse('invalid', 'errors.checkForm', {
      problems: { features: { key: 'writing.featureUnknown' } },
    })
}

async function slugFor(tx: Tx, title: string, city: string) {
  return freeSlug(title, city, async (start) => {
    const taken = await tx.practice.findMany({
      where: { slug: { startsWith: start } },
      select: { slug: true },
    })
    return taken.map(({ slug }) => slug)
  })
}

/** What changed, for the log: facts in full, of long texts that they changed. */
function fieldsOf(before: Draft, after: Draft): Fields {
  const long = ['story', 'evidence', 'lessons', 'needsNote']
  const short = changedFields(before, after).filter((field) => !long.includes(field))
  const facts = Object.fromEntries(short.map((field) => [field, after[field]])) as Partial<Draft>
  const texts = changedFields(before, after).filter((field) => long.includes(field))
  return {
    ...differences(before, facts),
    ...(texts.length > 0 && { texts: { from: null, to: texts } }),
  }
}
