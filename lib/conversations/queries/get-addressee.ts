import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** Threads with a city that are shown to whoever is about to begin another. */
const SHOWN = 5

/** The city that somebody is about to write to: whether anybody would read it, and what was said before. */
export async function getAddressee(viewer: Viewer, cityId: string, slug: string, locale: Locale) {
  ensure(viewer, 'conversation.take-part', { city: cityId })
  const city = await db.city.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, names: true },
      _count: { select: { grants: { where: { role: 'coordinator' } } } },
    },
  })
  if (!city || city.id === cityId) return null
  const before = await db.conversation.findMany({
    where: {
      AND: [cityId, city.id].map((each) => ({
        parties: { some: { scope: scopeKey({ city: each }) } },
      })),
    },
    select: { id: true, title: true },
    orderBy: { lastAt: 'desc' },
    take: SHOWN,
  })
  const { id, name, names, _count } = city
  return {
    ...{ id, slug, before, isSpokenFor: _count.grants > 0 },
    name: nameIn(names, locale, name).name,
  }
}
