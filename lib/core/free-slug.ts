import 'server-only'
import { slugify } from 'transliteration'

/** Longer titles are cut: an address is read aloud, too. */
const LONGEST = 80

/**
 * An address made of words in Latin letters and an ending such as a city's slug; with a number where another has it.
 * @param startingWith the addresses in use that start with a text
 */
export async function freeSlug(
  title: string,
  ending: string,
  startingWith: (start: string) => Promise<string[]>,
) {
  const words = slugify(title).slice(0, LONGEST).replace(/-+$/, '')
  const slug = words ? `${words}-${ending}` : ending
  const taken = new Set(await startingWith(slug))
  for (let number = 1; ; number++) {
    const free = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(free)) return free
  }
}
