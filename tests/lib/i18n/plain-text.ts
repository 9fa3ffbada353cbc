import ts from 'typescript'

/** Attributes that a reader sees or hears. */
const SPOKEN = [
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'label',
  'placeholder',
  'title',
]

/** Is the same in every language. */
const LANGUAGELESS = ['code', 'kbd']

/** Words in the markup of a file that no catalogue knows, each as `path:line: words`. */
export function plainText(path: string, text: string) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && LANGUAGELESS.includes(node.openingElement.tagName.getText()))
      return
    const words = wordsOf(node)
    if (/\p{L}/u.test(words)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${path}:${line + 1}: ${words.trim()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function wordsOf(node: ts.Node) {
  if (ts.isJsxText(node)) return node.text
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literal(node.expression)
  if (!ts.isJsxAttribute(node) || !SPOKEN.includes(node.name.getText())) return ''
  const value = node.initializer
  return literal(value && ts.isJsxExpression(value) ? value.expression : value)
}

function literal(node: ts.Node | undefined): string {
  if (!node) return ''
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map((span) => span.literal)]
      .map(({ text }) => text)
      .join(' ')
  if (ts.isConditionalExpression(node))
    return `${literal(node.whenTrue)} ${literal(node.whenFalse)}`
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return `${literal(node.left)} ${literal(node.right)}`
  return ''
}
