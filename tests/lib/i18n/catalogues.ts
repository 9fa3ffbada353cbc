import { readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Locale } from '@/lib/i18n/locales'
import { NAMESPACES, type Namespace } from '@/lib/i18n/messages'

type Tree = { [key: string]: string | Tree }

/** A language's messages by `namespace.key.key`. */
export function catalogue(locale: Locale): Map<string, string> {
  return new Map(NAMESPACES.flatMap((namespace) => flatten(read(locale, namespace), namespace)))
}

/** What a message needs to be shown: names of arguments, `<link>` for a tag. */
export function argumentsOf(message: string) {
  return [...new Set(visit(parse(message)))].sort()
}

/** The categories that the plurals of a message tell apart, one list for each plural. */
export function pluralCategories(message: string) {
  const plurals: string[][] = []
  visit(parse(message), (element) => {
    if (element.type === TYPE.plural && element.pluralType === 'cardinal')
      plurals.push(Object.keys(element.options).filter((category) => !category.startsWith('=')))
  })
  return plurals
}

function read(locale: Locale, namespace: Namespace): Tree {
  return JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${namespace}.json`, 'utf8'))
}

function flatten(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value] satisfies [string, string]]
      : flatten(value, `${path}.${key}`),
  )
}

function visit(
  elements: MessageFormatElement[],
  each: (element: MessageFormatElement) => void = () => {},
): string[] {
  return elements.flatMap((element) => {
    each(element)
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`<${element.value}>`, ...visit(element.children, each)]
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap(({ value }) => visit(value, each)),
        ]
      default:
        return [element.value]
    }
  })
}
