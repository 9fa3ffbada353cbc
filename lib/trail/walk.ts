import 'server-only'
import { Prisma, type Tx } from '@/lib/core/db'

type Db = Pick<Tx, '$queryRaw'>

/** One step towards the origin: to the adaptation learnt from, to the practice adapted, to the adaptation written about. */
const UP = Prisma.sql`
  select coalesce(a."viaId", a."originId") as next from "Adaptation" a where a.id = w.id
  union all select a.id from "Adaptation" a where a."practiceId" = w.id`
/** One step away from it. */
const DOWN = Prisma.sql`
  select a.id as next from "Adaptation" a where a."viaId" = w.id
  union all select a.id from "Adaptation" a where a."originId" = w.id and a."viaId" is null
  union all select a."practiceId" from "Adaptation" a where a.id = w.id and a."practiceId" is not null`

/** The same where everyone looks: through nothing that is hidden, and past a hidden adaptation to its origin. */
const SEEN_UP = Prisma.sql`
  select a."originId" as next from "Adaptation" a where a.id = w.id
  union all select a.id from "Adaptation" a join "Practice" o on o.id = a."originId"
    where a."practiceId" = w.id and a."hiddenAt" is null and o."hiddenAt" is null`
const SEEN_DOWN = Prisma.sql`
  select a.id as next from "Adaptation" a where a."viaId" = w.id and a."hiddenAt" is null
  union all select a.id from "Adaptation" a left join "Adaptation" via on via.id = a."viaId"
    where a."originId" = w.id and a."hiddenAt" is null
      and (a."viaId" is null or via."hiddenAt" is not null)
  union all select p.id from "Adaptation" a join "Practice" p on p.id = a."practiceId"
    where a.id = w.id and p."hiddenAt" is null`

/** Ids of the practices and adaptations that something comes from, itself among them. */
export function upstream(db: Db, id: string) {
  return walk(db, id, UP)
}

/** Ids of all that came of something, itself among them. */
export function downstream(db: Db, id: string) {
  return walk(db, id, DOWN)
}

/** The practice at which the trail of this one begins, as everyone may see it: nothing leads through what is hidden. */
export async function findRoot(db: Db, practiceId: string) {
  const [root] = await db.$queryRaw<{ id: string }[]>`
    with recursive w(id) as (
      select ${practiceId}::uuid union select step.next from w join lateral (${SEEN_UP}) step on true)
    select p.id from w join "Practice" p on p.id = w.id
    where not exists (
      select from "Adaptation" a join "Practice" o on o.id = a."originId"
      where a."practiceId" = p.id and a."hiddenAt" is null and o."hiddenAt" is null)`
  return root?.id ?? practiceId
}

/** Ids of all that came of a practice and that everyone may see. */
export function seenDownstream(db: Db, practiceId: string) {
  return walk(db, practiceId, SEEN_DOWN)
}

/** Cities of practices and adaptations. */
export async function citiesOf(db: Db, ids: string[]) {
  const rows = await db.$queryRaw<{ cityId: string }[]>`
    select "cityId" from "Practice" where id = any(${ids}::uuid[])
    union select "cityId" from "Adaptation" where id = any(${ids}::uuid[])`
  return new Set(rows.map(({ cityId }) => cityId))
}

/** A set of rows, so that a circle in the data, which nothing allows, would end too. */
async function walk(db: Db, id: string, step: Prisma.Sql) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with recursive w(id) as (
      select ${id}::uuid union select step.next from w join lateral (${step}) step on true)
    select id from w`
  return rows.map((row) => row.id)
}
