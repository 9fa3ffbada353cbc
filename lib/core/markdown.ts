import 'server-only'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype'
import { unified } from 'unified'
import { escapeHtml } from './escape-html'
import { isPlausibleMarkdown } from './markdown-limits'
import { type Mention, rehypeMentions } from './markdown-mentions'

const BLOCKS = ['p', 'li', 'blockquote', 'h3', 'h4', 'h5', 'h6', 'th', 'td']

/** All that may come out. A text brings no scripts, styles, classes or ids, and loads nothing. */
const SCHEMA: Schema = {
  tagNames: [
    ...BLOCKS,
    ...['a', 'br', 'code', 'del', 'em', 'hr', 'ol', 'pre', 'strong', 'ul'],
    ...['table', 'thead', 'tbody', 'tr'],
  ],
  attributes: {
    a: ['href', 'title'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // What is required is set: links speak for who wrote them, and a text runs in the direction of its own script.
  required: {
    a: { rel: 'nofollow ugc noopener' },
    ...Object.fromEntries(BLOCKS.map((name) => [name, { dir: 'auto' }])),
  },
}

const HANDLERS: Options['handlers'] = {
  // The page has its own headings down to the second.
  heading: (state, node) =>
    defaultHandlers.heading(state, { ...node, depth: Math.min(6, node.depth + 2) }),
  // Pictures have a place of their own, where rights and a description are asked for.
  image: (_, node) => plain(node.alt),
  imageReference: (_, node) => plain(node.alt),
  // Notes would need ids, which are the page's, and a heading in its language.
  footnoteReference: (_, node) => plain(`[${node.label ?? node.identifier}]`),
  footnoteDefinition: (state, node) => state.all(node),
  html: (_, node) => plain(node.value),
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { handlers: HANDLERS })
  .use(rehypeMentions)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)

/**
 * HTML of what people write, safe to put into a page: GitHub's Markdown without HTML and pictures, with links to
 * http(s) and mail addresses only and headings from the third level down. A text that is no letter of a person's is
 * shown as it was typed.
 * @param mention whom an `@name` outside of code means; without it, such names are words like others
 */
export async function renderMarkdown(text: string, mention?: Mention): Promise<string> {
  if (isPlausibleMarkdown(text))
    return String(await processor.process({ value: text, data: { mention } }))
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`)
  return paragraphs.join('\n')
}

function plain(value: string | null | undefined) {
  return { type: 'text' as const, value: value ?? '' }
}
