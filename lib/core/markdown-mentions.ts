import type rehypeSanitize from 'rehype-sanitize'

type Root = Parameters<ReturnType<typeof rehypeSanitize>>[0]
type Element = Extract<Root['children'][number], { type: 'element' }>
type Content = Element['children'][number]

/** Whom `@name` in a text means: a link, a person's name in bold, or nobody here. */
export type Mentioned = { text: string; href?: string } | null
export type Mention = (name: string) => Mentioned

const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{L}\p{N}_@])/giu
/** What is in them is shown as it stands. */
const CLOSED = ['a', 'code', 'pre']

/** Puts those whom `data.mention` of the file knows into the text. Runs before the text is made safe. */
export function rehypeMentions() {
  return (tree: Root, { data }: { data: Record<string, unknown> }) => {
    if (!data.mention) return
    const mention = data.mention as Mention
    for (const node of tree.children) if (node.type === 'element') replaceIn(node, mention)
  }
}

function replaceIn(element: Element, mention: Mention) {
  if (CLOSED.includes(element.tagName)) return
  element.children = element.children.flatMap((node) => {
    if (node.type === 'text') return piecesOf(node.value, mention)
    if (node.type === 'element') replaceIn(node, mention)
    return node
  })
}

function piecesOf(value: string, mention: Mention): Content[] {
  const pieces: Content[] = []
  let end = 0
  for (const { 0: all, 1: name = '', index } of value.matchAll(MENTION)) {
    const found = mention(name.toLowerCase())
    if (!found) continue
    if (index > end) pieces.push({ type: 'text', value: value.slice(end, index) })
    pieces.push(elementOf(found))
    end = index + all.length
  }
  if (end < value.length) pieces.push({ type: 'text', value: value.slice(end) })
  return pieces
}

function elementOf({ text, href }: NonNullable<Mentioned>): Element {
  return {
    type: 'element',
    tagName: href ? 'a' : 'strong',
    properties: href ? { href } : {},
    children: [{ type: 'text', value: text }],
  }
}
