import 'server-only'
import { Feed } from 'feed'
import { escapeHtml } from '@/lib/core/escape-html'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { activeParts, practiceQuery } from '@/lib/practices/address'
import { listPracticesById } from '@/lib/practices/queries/get-practice'
import { searchPracticeIds } from '@/lib/search/practices'
import type { PracticeFeedQuery } from '../schema'
import { withLinks } from './with-links'

type Format = 'atom' | 'json'

/** A view of the practices for feed readers; each item has the address of its page for an id. */
export async function practiceFeed({ lang, ...view }: PracticeFeedQuery, format: Format) {
  const { ids } = await searchPracticeIds(view, lang)
  const from = (view.page - 1) * view.limit
  const [rows, t, words] = await Promise.all([
    listPracticesById(ids.slice(from, from + view.limit), lang),
    translatorFor({ locale: lang, namespace: 'practices' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  const at = (path: string) => siteUrl() + localePath(lang, path)
  const address = (page: number) =>
    at(`/practices.${format}`) + practiceQuery(view, { page, limit: undefined })
  const narrowed = activeParts(view).map(({ value }) => value)
  const title = [`Lyceum: ${t('title')}`, ...narrowed].join(' · ')
  const feed = new Feed({
    title,
    description: t('description'),
    id: address(1),
    link: at('/practices') + practiceQuery(view, { limit: undefined }),
    language: lang,
    generator: 'Lyceum',
    updated: new Date(Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime()))),
    feedLinks: { [format]: address(view.page) },
  })
  // Titles and summaries of Atom are HTML to this library; people write plain text.
  const plain = format === 'atom' ? escapeHtml : (text: string) => text
  for (const { slug, title, summary, updatedAt, publishedAt, city, blocks } of rows)
    feed.addItem({
      title: plain(title),
      id: `${siteUrl()}/practices/${slug}`,
      link: at(`/practices/${slug}`),
      description: plain(summary),
      date: updatedAt,
      ...(publishedAt && { published: publishedAt }),
      author: [{ name: `${city.name}, ${city.country.name}`, link: at(`/cities/${city.slug}`) }],
      category: blocks.map((block) => ({ term: block, name: words(`blocks.${block}`) })),
    })
  const next = from + rows.length < ids.length ? address(view.page + 1) : null
  return format === 'atom' ? withLinks.atom(feed, next) : withLinks.json(feed, next)
}
