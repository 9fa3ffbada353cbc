import 'server-only'
import { db, Prisma } from '@/lib/core/db'

const MOST = 1000

/** Requests that hold each of the words: plain comparison, for when the search engine is down. Newest first. */
export async function findRequestsByWords(q: string) {
  const words = q.split(' ').filter(Boolean).map(says)
  if (words.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id from "PartnerRequest" r join "City" c on c.id = r."cityId"
      join "Country" k on k.code = c."countryCode"
    where r.state <> 'draft' and r."hiddenAt" is null and ${Prisma.join(words, ' and ')}
    order by r."publishedAt" desc nulls last, r.id limit ${MOST}`
  return rows.map(({ id }) => id)
}

/** A word of the request itself, or of its city's and country's names. */
function says(word: string) {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(concat_ws(' ', r.title, r.body) ilike ${part} or c.names::text ilike ${part}
    or c.name ilike ${part} or k.names::text ilike ${part})`
}
