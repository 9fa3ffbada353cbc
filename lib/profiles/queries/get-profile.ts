import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import type { BuildingBlock, Cluster } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { completeness } from '../completeness'
import { profileSelect, toStoredProfile } from './stored-profile'

export type Profile = Awaited<ReturnType<typeof getProfile>>

/** What a city says about itself in figures and lists, as its desk shows it, and what is still missing. */
export async function getProfile(viewer: Viewer, cityId: string) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const [row, texts, pictures, contacts] = await Promise.all([
    db.city.findUnique({ where: { id: cityId }, select: profileSelect }),
    db.cityText.findMany({
      where: { cityId },
      select: { lang: true, about: true, offers: true, seeks: true },
    }),
    db.picture.count({ where: { cityId, practiceId: null } }),
    db.roleGrant.count({ where: { cityId, contact: true } }),
  ])
  if (!row) return notFound('City')
  const { fields, version } = toStoredProfile(row)
  const original = texts.find(({ lang }) => lang === row.textLang)
  const { about = '', offers = '', seeks = '' } = original ?? {}
  return {
    ...fields,
    priorities: fields.priorities as BuildingBlock[],
    clusters: fields.clusters as Cluster[],
    version,
    textLangs: texts.map(({ lang }) => lang),
    filled: completeness({
      ...fields,
      ...{ about, offers, seeks, pictures, contacts },
      texts: texts.length,
    }),
  }
}
