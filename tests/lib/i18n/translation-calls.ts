import ts from 'typescript'

/** One `t(…)` in a file: `key` is a pattern where a part of it is only known at run time. */
export type Call = { namespaces: string[]; key: RegExp; literal: string | null; at: string }

const METHODS = ['rich', 'markup', 'raw', 'has']
const MAKERS = ['useTranslations', 'getTranslations', 'translatorFor']

/**
 * Every translation that a file asks for. `all` are the namespaces that a translator may have where the file
 * does not say, as for one that is handed in.
 */
export function translationCalls(path: string, text: string, all: readonly string[]): Call[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const calls: Call[] = []
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || !node.arguments[0]) return
    const name = translatorName(node.expression)
    const made = name && declaration(name, node)
    const namespaces = made && namespacesOf(made, source, all)
    if (!namespaces) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    for (const { key, literal } of keys(node.arguments[0]))
      calls.push({ namespaces, key, literal, at: `${path}:${line + 1}` })
  })
  return calls
}

/** `t` in `t('a')` and `t.rich('a')`. */
function translatorName(callee: ts.Expression) {
  if (ts.isIdentifier(callee)) return callee.text
  const method = ts.isPropertyAccessExpression(callee) && METHODS.includes(callee.name.text)
  return method && ts.isIdentifier(callee.expression) ? callee.expression.text : null
}

type Declaration = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement

/** The nearest declaration of a name around a node. */
function declaration(name: string, from: ts.Node): Declaration | null {
  for (let scope: ts.Node = from.parent; scope; scope = scope.parent) {
    let found: Declaration | null = null
    const look = (node: ts.Node): void => {
      if (isDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name) found = node
      else if (node === scope || !ts.isFunctionLike(node)) ts.forEachChild(node, look)
    }
    if (ts.isFunctionLike(scope) || ts.isSourceFile(scope)) look(scope)
    if (found) return found
  }
  return null
}

function isDeclaration(node: ts.Node): node is Declaration {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
}

/** Null when it isn't a translator. */
function namespacesOf(made: Declaration, source: ts.SourceFile, all: readonly string[]) {
  const maker = made.initializer && unwrapped(made.initializer)
  if (maker && ts.isCallExpression(maker) && MAKERS.includes(maker.expression.getText())) {
    const [argument] = maker.arguments
    const named = argument && /(?:namespace:\s*|^)(['"])([\w.-]+)\1/.exec(argument.getText())
    return named?.[2] ? [named[2]] : [...all]
  }
  if (maker || ts.isVariableDeclaration(made)) return null
  const type = 'type' in made && made.type ? expanded(made.type, source) : ''
  if (!/Translat/.test(type) && made.name.getText() !== 't') return null
  const named = all.filter((name) => type.includes(`'${name}'`))
  return named.length > 0 ? named : [...all]
}

/** The text of a type, with the aliases of the same file spelt out. */
function expanded(type: ts.TypeNode, source: ts.SourceFile) {
  const aliases = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .filter(({ name }) => new RegExp(`\\b${name.text}\\b`).test(type.getText()))
  return [type, ...aliases].map((node) => node.getText()).join(' ')
}

/** The keys that an argument can be; a template's holes can be anything. */
function keys(argument: ts.Expression): { key: RegExp; literal: string | null }[] {
  const node = unwrapped(argument)
  if (ts.isConditionalExpression(node)) return [...keys(node.whenTrue), ...keys(node.whenFalse)]
  if (ts.isStringLiteralLike(node)) return [{ key: exactly([node.text]), literal: node.text }]
  if (ts.isTemplateExpression(node)) {
    const pieces = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
    return [{ key: exactly(pieces), literal: null }]
  }
  return [{ key: exactly(['', '']), literal: null }]
}

/** Also what is below a key, for a whole group that is read at once. */
function exactly(pieces: string[]) {
  const escaped = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.+')}(\\..+)?$`)
}

function unwrapped(node: ts.Expression): ts.Expression {
  const inner =
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isNonNullExpression(node)
  return inner ? unwrapped(node.expression) : node
}

function walk(node: ts.Node, each: (node: ts.Node) => void) {
  each(node)
  ts.forEachChild(node, (child) => walk(child, each))
}
