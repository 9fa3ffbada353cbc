import 'server-only'
import type { Tx } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Mention } from '@/lib/core/markdown-mentions'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** A text that mentions more than these is no letter to any of them. */
const MOST = 20

type Reader = Pick<Tx, 'city' | 'user'>

/** The cities and people that a text mentions, outside of code; a city's address goes before a person's handle. */
export async function whoIsMentioned(tx: Reader, text: string) {
  const names = new Set<string>()
  await renderMarkdown(text, (name) => {
    names.add(name)
    return null
  })
  const { cities, people } = await find(tx, [...names].slice(0, MOST))
  return { cityIds: cities.map(({ id }) => id), userIds: people.map(({ id }) => id) }
}

/** For renderMarkdown: whom the names in these texts mean, in the reader's language. */
export async function mentionsIn(tx: Reader, texts: string[], locale: Locale): Promise<Mention> {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/@([a-z0-9-]+)/gi)].map(([, name = '']) => name.toLowerCase()),
  )
  const { cities, people } = await find(tx, [...new Set(names)])
  const known = new Map([
    ...people.map(({ handle, name }) => [handle, { text: name }] as const),
    ...cities.map(
      ({ slug, name, names }) =>
        [
          slug,
          { text: nameIn(names, locale, name).name, href: localePath(locale, `/cities/${slug}`) },
        ] as const,
    ),
  ])
  return (name) => known.get(name) ?? null
}

async function find(tx: Reader, names: string[]) {
  if (names.length === 0) return { cities: [], people: [] }
  const cities = await tx.city.findMany({
    where: { slug: { in: names } },
    select: { id: true, slug: true, name: true, names: true },
  })
  const people = await tx.user.findMany({
    where: { handle: { in: names }, deletedAt: null },
    select: { id: true, handle: true, name: true },
  })
  return { cities, people }
}
