import type { Feed } from 'feed'
import { escapeHtml } from '@/lib/core/escape-html'

/** The library writes one page and JSON Feed 1; these lead on to the next page (RFC 5005, `next_url`), and write 1.1. */
export const withLinks = {
  atom(feed: Feed, next: string | null) {
    const xml = feed.atom1()
    if (!next) return xml
    const link = `<link rel="next" href="${escapeHtml(next)}"/>`
    return xml.replace('<updated>', () => `${link}\n    <updated>`)
  },
  json(feed: Feed, next: string | null) {
    const { items = [], ...rest } = JSON.parse(feed.json1())
    return JSON.stringify({
      ...rest,
      version: 'https://jsonfeed.org/version/1.1',
      ...(next && { next_url: next }),
      items: items.map(({ content_html, author: _, ...item }: Written, index: number) => ({
        ...item,
        // Descriptions are plain text; the library takes them for HTML.
        content_text: content_html,
        // Of several authors it writes the first.
        authors: feed.items[index]?.author?.map(({ name, link }) => ({ name, url: link })),
      })),
    })
  },
}

type Written = { content_html: string; author?: unknown }
