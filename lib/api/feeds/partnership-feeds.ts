import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import { translatorFor } from '@/lib/i18n/translator'
import { activeRequestParts, partnershipQuery, requestQuery } from '@/lib/partnerships/address'
import { listPartnerships } from '@/lib/partnerships/queries/list-partnerships'
import { listRequestsById } from '@/lib/partnerships/queries/list-requests'
import { searchRequestIds } from '@/lib/search/requests'
import type { PartnershipFeedQuery, RequestFeedQuery } from '../schema'
import { type Format, writeFeed } from './write-feed'

/** A view of the requests for partners, as its page shows it. */
export async function requestFeed({ lang, ...view }: RequestFeedQuery, format: Format) {
  const { ids } = await searchRequestIds(view, lang)
  const from = (view.page - 1) * view.limit
  const [rows, t, words] = await Promise.all([
    listRequestsById(ids.slice(from, from + view.limit), lang),
    translatorFor({ locale: lang, namespace: 'partnerships' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  const narrowed = activeRequestParts(view).map(({ value }) => value)
  const until = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  return writeFeed({
    ...{ format, lang, path: '/partnerships', page: view.page },
    title: [`Lyceum: ${t('title')}`, ...narrowed].join(' · '),
    description: t('description'),
    query: (page) => requestQuery(view, { page, limit: undefined }),
    more: from + rows.length < ids.length,
    items: rows.map(({ slug, title, kind, state, deadline, city, blocks, ...row }) => ({
      ...{ title, id: `/partnerships/${slug}`, link: `/partnerships/${slug}` },
      description: [
        t(`kinds.${kind}`),
        state === 'open' && deadline
          ? t('row.until', { date: until.format(deadline) })
          : t(`states.${state}`),
      ].join(' · '),
      ...{ date: row.updatedAt, ...(row.publishedAt && { published: row.publishedAt }) },
      author: [{ name: `${city.name}, ${city.country.name}`, link: `/cities/${city.slug}` }],
      category: categories(blocks, words),
    })),
  })
}

/** A view of the published partnerships. */
export async function partnershipFeed({ lang, ...view }: PartnershipFeedQuery, format: Format) {
  const [{ data, page, pages }, t, words] = await Promise.all([
    listPartnerships(view, lang),
    translatorFor({ locale: lang, namespace: 'partnerships' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  return writeFeed({
    ...{ format, lang, path: '/partnerships/published', page },
    title: `Lyceum: ${t('published.title')}`,
    description: t('published.lede'),
    query: (number) => partnershipQuery(view, { page: number, limit: undefined }),
    more: page < pages,
    items: data.map(({ slug, title, kind, state, sides, blocks, updatedAt, publishedAt }) => ({
      ...{ title, id: `/partnerships/published/${slug}`, link: `/partnerships/published/${slug}` },
      description: [t(`kinds.${kind}`), t(`partnershipStates.${state}`)].join(' · '),
      ...{ date: updatedAt, ...(publishedAt && { published: publishedAt }) },
      author: sides.map(({ city }) => ({
        ...{ name: `${city.name}, ${city.country.name}`, link: `/cities/${city.slug}` },
      })),
      category: categories(blocks, words),
    })),
  })
}

function categories(blocks: string[], words: (key: `blocks.${BuildingBlock}`) => string) {
  return (blocks as BuildingBlock[]).map((term) => ({ term, name: words(`blocks.${term}`) }))
}
