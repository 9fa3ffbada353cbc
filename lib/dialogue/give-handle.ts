import 'server-only'
import { slugify } from 'transliteration'
import type { Tx } from '@/lib/core/db'

/** Handles are typed by hand: longer ones are not. */
const LONGEST = 40

/**
 * What others mention a person by, made of the public name at the first post. Never the same as a city's.
 * The caller holds a lock on the person's row.
 */
export async function giveHandle(
  tx: Tx,
  user: { id: string; name: string; handle: string | null },
) {
  if (user.handle) return
  const words =
    slugify(user.name)
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, '') || 'member'
  // Two of the same name who write at the same moment do it one after the other.
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${`handle:${words}`}))) as l`
  const [handles, slugs] = await Promise.all([
    tx.user.findMany({ where: { handle: { startsWith: words } }, select: { handle: true } }),
    tx.city.findMany({ where: { slug: { startsWith: words } }, select: { slug: true } }),
  ])
  const taken = new Set([...handles.map(({ handle }) => handle), ...slugs.map(({ slug }) => slug)])
  let handle = words
  for (let number = 2; taken.has(handle); number++) handle = `${words}-${number}`
  await tx.user.update({ where: { id: user.id }, data: { handle } })
}
