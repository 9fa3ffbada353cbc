import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { coordinators } from './coordinators'

/** The city of a practice hears who took it home; whoever did hears the answer. */
export async function aboutTrail(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { id, subject, subjectId, verb } = change
  if (subject !== 'adaptation' || !['recorded', 'answered'].includes(verb)) return []
  const city = { select: { slug: true, name: true, names: true } } as const
  const adaptation = await tx.adaptation.findUnique({
    where: { id: subjectId },
    select: {
      ...{ cityId: true, answer: true, hiddenAt: true, city },
      origin: { select: { title: true, slug: true, cityId: true, city } },
    },
  })
  if (!adaptation || adaptation.hiddenAt) return []
  const { origin } = adaptation
  const named = (of: typeof origin.city) => (locale: Locale) => ({
    city: nameIn(of.names, locale, of.name).name,
    title: origin.title,
  })
  if (verb === 'recorded')
    return [
      {
        ...{ kind: 'practice-adapted', key: `adaptation:${subjectId}`, why: 'city' },
        userIds: await coordinators(tx, origin.cityId),
        href: `/my-city/adaptations?city=${origin.city.slug}#theirs`,
        params: named(adaptation.city),
      },
    ]
  if (adaptation.answer === '') return []
  return [
    {
      ...{ kind: 'adaptation-answered', key: `change:${id}`, why: 'city' },
      userIds: await coordinators(tx, adaptation.cityId),
      href: `/practices/${origin.slug}#trail`,
      params: named(origin.city),
    },
  ]
}
