import 'server-only'
import { db, Prisma } from '@/lib/core/db'

const MOST = 1000

/** Practices that hold each of the words: plain comparison, for when the search engine is down. Newest first. */
export async function findByWords(q: string) {
  const words = q.split(' ').filter(Boolean).map(says)
  if (words.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id from "Practice" p join "City" c on c.id = p."cityId" join "Country" k on k.code = c."countryCode"
    where p.state = 'published' and p."hiddenAt" is null and p."originalId" is null
      and ${Prisma.join(words, ' and ')}
    order by p."publishedAt" desc nulls last, p.id limit ${MOST}`
  return rows.map(({ id }) => id)
}

/** A word of the practice itself, of one of its translations, or of its city's and country's names. */
function says(word: string) {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(exists (select from "Practice" w where (w.id = p.id or (w."originalId" = p.id
      and w.state = 'published' and w."hiddenAt" is null))
      and concat_ws(' ', w.title, w.summary, w.story, w.evidence, w.lessons) ilike ${part})
    or c.names::text ilike ${part} or c.name ilike ${part} or k.names::text ilike ${part})`
}
