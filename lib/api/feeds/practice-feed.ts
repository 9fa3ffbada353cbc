import 'server-only'
import { translatorFor } from '@/lib/i18n/translator'
import { activeParts, practiceQuery } from '@/lib/practices/address'
import { listPracticesById } from '@/lib/practices/queries/get-practice'
import { searchPracticeIds } from '@/lib/search/practices'
import type { PracticeFeedQuery } from '../schema'
import { type Format, writeFeed } from './write-feed'

/** A view of the practices, as its page shows it. */
export async function practiceFeed({ lang, ...view }: PracticeFeedQuery, format: Format) {
  const { ids } = await searchPracticeIds(view, lang)
  const from = (view.page - 1) * view.limit
  const [rows, t, words] = await Promise.all([
    listPracticesById(ids.slice(from, from + view.limit), lang),
    translatorFor({ locale: lang, namespace: 'practices' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  const narrowed = activeParts(view).map(({ value }) => value)
  return writeFeed({
    ...{ format, lang, path: '/practices', page: view.page },
    title: [`Lyceum: ${t('title')}`, ...narrowed].join(' · '),
    description: t('description'),
    query: (page) => practiceQuery(view, { page, limit: undefined }),
    more: from + rows.length < ids.length,
    items: rows.map(({ slug, title, summary, updatedAt, publishedAt, city, blocks }) => ({
      ...{ title, id: `/practices/${slug}`, link: `/practices/${slug}`, description: summary },
      ...{ date: updatedAt, ...(publishedAt && { published: publishedAt }) },
      author: [{ name: `${city.name}, ${city.country.name}`, link: `/cities/${city.slug}` }],
      category: blocks.map((block) => ({ term: block, name: words(`blocks.${block}`) })),
    })),
  })
}
