import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { differenceOf, type Piece } from '@/lib/core/difference'
import { draftOf, readDraft } from '../draft-content'
import { own } from '../own-practice'
import { PracticeId, TRANSLATED } from '../schema'
import { versionOf } from './practice-versions'

/** All that a city has written or that was summarised of it, drafts too; translations with their original. */
export async function listOwnPractices(viewer: Viewer, cityId: string) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const rows = await db.practice.findMany({
    where: { cityId },
    select: {
      ...{ id: true, slug: true, title: true, state: true, language: true, block: true },
      ...{ originalId: true, authored: true, hiddenAt: true, publishedAt: true, updatedAt: true },
      ...{ version: true, translates: true, adaptedCount: true, usefulCount: true },
      draft: { select: { content: true, updatedAt: true } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  })
  const all = rows.map(({ draft, ...row }) => ({
    ...row,
    /** What its writers call it now. */
    title: (draft && readDraft(draft.content, row.language).title) || row.title,
    drafted: draft?.updatedAt ?? null,
  }))
  const originals = all.filter(({ originalId }) => originalId === null)
  return originals.map((original) => ({
    ...original,
    translations: all
      .filter(({ originalId }) => originalId === original.id)
      .map((each) => ({ ...each, behind: (each.translates ?? 0) < original.version })),
  }))
}

export type OwnPracticeRow = Awaited<ReturnType<typeof listOwnPractices>>[number]
export type Desk = NonNullable<Awaited<ReturnType<typeof getPracticeDesk>>>

/** A practice as its writers see it: the draft, what is public, and for a translation the original beside it. */
export async function getPracticeDesk(viewer: Viewer, id: string) {
  if (!PracticeId.safeParse({ id }).success) return null
  const row = await db.practice.findUnique({
    where: { id },
    select: {
      ...own,
      ...{ hiddenAt: true, title: true, language: true, reviewedVersion: true },
      original: { select: own },
      translations: { select: { id: true, slug: true, language: true, state: true } },
      files: {
        select: { id: true, name: true, bytes: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row || !can(viewer, 'practice.draft', { city: row.cityId })) return null
  const { draft, original, ...practice } = row
  const published = draftOf(row)
  return {
    ...practice,
    draft: draft ? readDraft(draft.content, row.language) : published,
    published,
    /** 0 where what is public is not being revised. */
    draftVersion: draft?.version ?? 0,
    draftedAt: draft?.updatedAt ?? null,
    mayPublish: can(viewer, 'practice.publish', { city: row.cityId }),
    original: original && (await beside(original, row.translates)),
  }
}

type OriginalRow = { id: string; slug: string; version: number } & Parameters<typeof draftOf>[0]

/** The original with what changed since the translation was made; null for a text that did not. */
async function beside(original: OriginalRow, translates: number | null) {
  const now = draftOf(original)
  const { id, slug, version, language } = original
  const before =
    translates !== null && translates < version ? await versionOf(id, translates) : null
  const changes = Object.fromEntries(
    TRANSLATED.map((field) => [
      field,
      before && before[field] !== now[field]
        ? differenceOf(before[field], now[field], language)
        : null,
    ]),
  ) as Record<(typeof TRANSLATED)[number], Piece[] | null>
  return { id, slug, version, language, draft: now, behind: before !== null, changes }
}
