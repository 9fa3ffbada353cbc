import 'server-only'
import { Catalogue } from './catalogue'
import { countListed, readAll, readChanged, readSome } from './entries'

/** A row says when it was written, not when that was committed: what is so fresh is read again; in milliseconds. */
const SETTLED = 10_000
/** How often rows that are gone are looked for. */
const RECOUNT = 60_000

type Kept = {
  catalogue: Catalogue
  /** Everything up to then is in it. */
  mark: Date
  /** What was taken in that is younger than `SETTLED`, by id. */
  fresh: Map<string, number>
  countedAt: number
}

// Next reloads modules in development; what took long to read must outlive that.
const shared = globalThis as typeof globalThis & {
  lyceumPractices?: { kept: Kept | null; turn: Promise<unknown> }
}

/** The catalogue as of now: read as a whole once, and from then on what was written since. */
export async function currentCatalogue(): Promise<Catalogue> {
  shared.lyceumPractices ??= { kept: null, turn: Promise.resolve() }
  const state = shared.lyceumPractices
  const turn = state.turn.then(async () => {
    const kept = state.kept ? await renewed(state.kept) : null
    state.kept = kept ?? (await loaded())
    return state.kept.catalogue
  })
  // A failure is this visitor's alone.
  state.turn = turn.catch(() => {})
  return turn
}

async function loaded(): Promise<Kept> {
  const catalogue = new Catalogue()
  const now = Date.now()
  for await (const entries of readAll()) for (const entry of entries) catalogue.put(entry)
  return { catalogue, mark: new Date(now - SETTLED), fresh: new Map(), countedAt: now }
}

/** Null where rows went without a trace, and all is to be read again. */
async function renewed(kept: Kept): Promise<Kept | null> {
  const { catalogue, fresh } = kept
  const now = Date.now()
  const changed = (await readChanged(kept.mark)).filter(
    ({ id, at }) => fresh.get(id) !== at.getTime(),
  )
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id)
    for (const id of ids) catalogue.drop(id)
    for (const entry of await readSome(ids)) catalogue.put(entry)
  }
  const mark = new Date(Math.max(kept.mark.getTime(), now - SETTLED))
  const all = [...fresh, ...changed.map(({ id, at }) => [id, at.getTime()] as const)]
  const young = new Map(all.filter(([, at]) => at > mark.getTime()))
  if (now - kept.countedAt < RECOUNT) return { ...kept, mark, fresh: young }
  if ((await countListed()) !== catalogue.size) return null
  return { catalogue, mark, fresh: young, countedAt: now }
}
