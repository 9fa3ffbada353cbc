import 'server-only'
import { Feed, type Item } from 'feed'
import { escapeHtml } from '@/lib/core/escape-html'
import { siteUrl } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { withLinks } from './with-links'

export type Format = 'atom' | 'json'

type Options = {
  format: Format
  lang: Locale
  /** Of the page that shows the same view, and of its feeds with an ending. */
  path: string
  title: string
  description: string
  /** The view's query, of another page of the feed where one is named. */
  query: (page?: number) => string
  page: number
  /** Whether there is more after this page. */
  more: boolean
  /** With paths for `id` and `link`, and plain words. */
  items: Item[]
}

/** A view for feed readers; each item has the address of its page for an id. */
export function writeFeed({ format, lang, path, query, page, more, items, ...words }: Options) {
  const at = (to: string) => siteUrl() + localePath(lang, to)
  const address = (number: number) => at(`${path}.${format}`) + query(number)
  const feed = new Feed({
    ...words,
    id: address(1),
    link: at(path) + query(),
    language: lang,
    generator: 'Lyceum',
    updated: new Date(Math.max(0, ...items.map(({ date }) => date.getTime()))),
    feedLinks: { [format]: address(page) },
  })
  // Titles and summaries of Atom are HTML to this library; people write plain text.
  const plain = format === 'atom' ? escapeHtml : (text: string) => text
  for (const { id, link, title, description = '', author = [], ...item } of items)
    feed.addItem({
      ...item,
      title: plain(title),
      id: siteUrl() + id,
      link: at(link),
      description: plain(description),
      author: author.map((each) => ({ ...each, ...(each.link && { link: at(each.link) }) })),
    })
  const next = more ? address(page + 1) : null
  return format === 'atom' ? withLinks.atom(feed, next) : withLinks.json(feed, next)
}
