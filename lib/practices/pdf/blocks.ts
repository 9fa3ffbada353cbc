import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPlausibleMarkdown } from '@/lib/core/markdown-limits'

/** A stretch of text in one style. */
export type Run = { text: string; strong?: boolean; href?: string }
/** What a document is made of, whatever Markdown it was written in. */
export type Block =
  | { kind: 'heading' | 'paragraph'; runs: Run[] }
  | { kind: 'item'; mark: string; depth: number; runs: Run[] }

const parser = unified().use(remarkParse).use(remarkGfm)

/** Markdown as headings, paragraphs and items; what is none of them is said in plain words, and nothing is loaded. */
export function toBlocks(markdown: string): Block[] {
  if (!isPlausibleMarkdown(markdown))
    return markdown
      .split(/\n{2,}/)
      .map((text) => ({ kind: 'paragraph', runs: [{ text }] }) satisfies Block)
  return parser.parse(markdown).children.flatMap((node) => blocksOf(node, 0))
}

function blocksOf(node: RootContent | BlockContent | DefinitionContent, depth: number): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', runs: runsOf(node.children) }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node.children) }]
    case 'code':
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }]
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, depth))
    case 'table':
      return node.children.map((row) => ({
        kind: 'paragraph',
        runs: row.children.flatMap((cell, index) => [
          ...(index > 0 ? [{ text: ' · ' }] : []),
          ...runsOf(cell.children),
        ]),
      }))
    case 'list':
      return node.children.flatMap((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '•'
        const [first, ...rest] = item.children.flatMap((child) => blocksOf(child, depth + 1))
        const opening = first?.kind === 'item' ? [] : (first?.runs ?? [])
        const others = first?.kind === 'item' ? [first, ...rest] : rest
        return [{ kind: 'item' as const, mark, depth, runs: opening }, ...others]
      })
    default:
      return []
  }
}

function runsOf(nodes: PhrasingContent[], style: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [{ text: node.value, ...style }]
      case 'break':
        return [{ text: '\n', ...style }]
      case 'strong':
        return runsOf(node.children, { ...style, strong: true })
      case 'emphasis':
      case 'delete':
        return runsOf(node.children, style)
      case 'link':
        return runsOf(node.children, isSafe(node.url) ? { ...style, href: node.url } : style)
      case 'linkReference':
        return runsOf(node.children, style)
      case 'image':
      case 'imageReference':
        return [{ text: node.alt ?? '', ...style }]
      case 'footnoteReference':
        return [{ text: `[${node.label ?? node.identifier}]`, ...style }]
      default:
        return []
    }
  })
}

function isSafe(url: string) {
  return /^(https?:|mailto:)/i.test(url)
}
