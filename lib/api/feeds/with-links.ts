import type { Feed } from 'feed'
import { escapeHtml } from '@/lib/core/escape-html'

/** The library writes one page; these lead on to the next one (RFC 5005, `next_url`). */
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
      ...(next && { next_url: next }),
      // Descriptions are plain text; the library takes them for HTML.
      items: items.map(({ content_html, ...item }: { content_html: string }) => ({
        ...item,
        content_text: content_html,
      })),
    })
  },
}
