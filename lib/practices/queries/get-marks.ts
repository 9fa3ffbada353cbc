import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import { citiesOf, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { listPracticesById } from './get-practice'
import { listed } from './list-practices'

/** What the viewer and the viewer's cities have said of a practice; null where there is none to say it of. */
export async function getMarks(viewer: Viewer, slug: string, locale: Locale) {
  const practice = await db.practice.findFirst({
    where: { slug, ...listed },
    select: {
      ...{ id: true, slug: true, title: true, language: true, cityId: true },
      authored: true,
      city: { select: { slug: true, name: true, names: true } },
      saves: { where: { userId: viewer.id }, select: { practiceId: true } },
      uses: { select: { cityId: true } },
    },
  })
  if (!practice) return null
  const { saves, uses, cityId, city, ...rest } = practice
  const works = citiesOf(viewer)
  const cities = await db.city.findMany({
    where: { id: { in: works.filter((id) => id !== cityId) } },
    select: { id: true, name: true, names: true },
    orderBy: { name: 'asc' },
  })
  return {
    ...rest,
    city: { slug: city.slug, name: nameIn(city.names, locale, city.name).name },
    mayWrite: can(viewer, 'practice.draft', { city: cityId }),
    /** It is the practice of a city that the viewer works for. */
    isOwn: works.includes(cityId),
    saved: saves.length > 0,
    cities: cities
      .filter(({ id }) => can(viewer, 'practice.mark-useful', { city: id }))
      .map(({ id, name, names }) => ({
        id,
        name: nameIn(names, locale, name).name,
        useful: uses.some((use) => use.cityId === id),
      })),
  }
}

/** The viewer's reading list, what was kept last first. */
export async function listSavedPractices(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'practice.save')
  const saves = await db.practiceSave.findMany({
    where: { userId: viewer.id, practice: listed },
    select: { practiceId: true },
    orderBy: { createdAt: 'desc' },
  })
  return listPracticesById(
    saves.map(({ practiceId }) => practiceId),
    locale,
  )
}
