import 'server-only'
import { db } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import { PUBLISHED } from '../filters'
import { requestInList, toRequestRow } from './list-requests'

/** A request as everybody reads it; null where there is none, or nobody may know of it. */
export async function getRequest(slug: string, locale: Locale) {
  const row = await db.partnerRequest.findFirst({
    where: { slug, hiddenAt: null, state: { not: 'draft' } },
    select: {
      ...requestInList,
      partnerships: { where: PUBLISHED, select: { slug: true, title: true, language: true } },
    },
  })
  if (!row) return null
  const { partnerships, ...request } = row
  return {
    ...toRequestRow(request, locale),
    html: await renderMarkdown(request.body),
    /** What became of it, as far as both sides published it. */
    partnerships,
  }
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof getRequest>>>

/** Every request that has a page, with when it last changed; by slug, so that the order stays. */
export function listRequestAddresses() {
  return db.partnerRequest.findMany({
    where: { state: { not: 'draft' }, hiddenAt: null },
    select: { slug: true, updatedAt: true },
    orderBy: { slug: 'asc' },
  })
}
