import 'server-only'
import { db, Prisma } from '@/lib/core/db'

const MOST = 1000

/** Events that hold each of the words: plain comparison, for when the search engine is down. The latest first. */
export async function findEventsByWords(q: string) {
  const words = q.split(' ').filter(Boolean).map(says)
  if (words.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e.id from "Event" e left join "City" c on c.id = e."cityId"
      left join "Country" k on k.code = c."countryCode"
    where e.state <> 'draft' and e."hiddenAt" is null and ${Prisma.join(words, ' and ')}
    order by e."endsAt" desc, e.id limit ${MOST}`
  return rows.map(({ id }) => id)
}

/** A word of the event itself, of where it is, or of its city's and country's names. */
function says(word: string) {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(concat_ws(' ', e.title, e.body, e.venue, e.address) ilike ${part}
    or c.names::text ilike ${part} or c.name ilike ${part} or k.names::text ilike ${part})`
}
