import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Lineage as Trail } from '@/lib/trail/queries/get-lineage'
import type { Lineage } from './practice-answers'

/** A practice's trail as the API tells it: in the cities' own words; `locale` is the language of names and addresses. */
export function toLineage({ root, steps }: Trail, locale: Locale): Lineage {
  const practice = ({
    slug,
    title,
    language,
  }: {
    slug: string
    title: string
    language: string
  }) => ({
    ...{ slug, title, language },
    href: localePath(locale, `/practices/${slug}`),
  })
  return {
    root: { ...practice(root), id: root.id, year: root.year, ...place(root.city) },
    steps: steps.map((step) => ({
      ...{ id: step.id, parent: step.parentId, depth: step.depth, ...place(step.city) },
      ...{ year: step.year, result: step.result, costBand: step.costBand },
      ...{ language: step.language, changes: step.changes, outcome: step.outcome },
      answer: step.answer,
      practice: step.practice && practice(step.practice),
    })),
    total: steps.length,
  }
}

function place({ slug, name, country, lat, lon }: Trail['root']['city']) {
  return { city: slug, cityName: name, country: country.code, lat, lon }
}
