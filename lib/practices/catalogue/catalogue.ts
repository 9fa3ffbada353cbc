import FastBitSet from 'fastbitset'
import {
  PRACTICE_FACETS,
  type PracticeFacet,
  type PracticeFacets,
  type PracticeSort,
  type PracticeView,
} from '../address'
import type { Entry } from './entries'

type Order = Exclude<PracticeSort, 'relevance'>
type Look = { offset: number; limit: number; ids?: string[] }

const { compare } = new Intl.Collator('en')

/** How two entries stand to each other; equal ones by id, so that pages do not overlap. */
const ORDERS: Record<Order, (a: Entry, b: Entry) => number> = {
  new: newest,
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0) || newest(a, b),
  title: (a, b) => compare(a.title, b.title) || byId(a, b),
  adapted: (a, b) => b.adaptedCount - a.adaptedCount || newest(a, b),
  useful: (a, b) => b.usefulCount - a.usefulCount || newest(a, b),
}

/**
 * The listed practices in memory, a set of bits for each value of each filter: a view is found and all of its facets
 * are counted in about a millisecond, with a hundred thousand practices too.
 */
export class Catalogue {
  private slots: (Entry | undefined)[] = []
  private slotOf = new Map<string, number>()
  private sets = new Map<string, FastBitSet>()
  private values = new Map<PracticeFacet, Set<string>>()
  /** Slots in the order of each sort; made when it is first asked for. */
  private orders = new Map<Order, number[]>()

  get size() {
    return this.slotOf.size
  }

  put(entry: Entry) {
    const known = this.slotOf.get(entry.id)
    if (known !== undefined) this.drop(entry.id)
    const slot = known ?? this.slots.length
    this.slots[slot] = entry
    this.slotOf.set(entry.id, slot)
    for (const key of keysOf(entry)) this.setOf(key).add(slot)
    for (const facet of PRACTICE_FACETS)
      for (const value of entry.values[facet]) this.valuesOf(facet).add(value)
    for (const [sort, order] of this.orders) order.splice(this.placeIn(sort, order, entry), 0, slot)
  }

  drop(id: string) {
    const slot = this.slotOf.get(id)
    const entry = slot === undefined ? undefined : this.slots[slot]
    if (slot === undefined || !entry) return
    for (const [sort, order] of this.orders) {
      const place = this.placeIn(sort, order, entry)
      order.splice(order[place] === slot ? place : order.indexOf(slot), 1)
    }
    for (const key of keysOf(entry)) this.setOf(key).remove(slot)
    this.slots[slot] = undefined
    this.slotOf.delete(id)
  }

  /** A part of a view's ids in its order, how many there are, and what each further value of a filter would leave. */
  look(view: PracticeView, { offset, limit, ids }: Look) {
    const chosen = new Map(
      PRACTICE_FACETS.filter((facet) => view[facet].length > 0).map((facet) => [
        facet,
        this.chosenIn(facet, view[facet].map(String)),
      ]),
    )
    const base = [this.everything(), ...this.others(view, ids)]
    const found = intersection([...base, ...chosen.values()])
    return {
      ids: this.page(found, view, { offset, limit, ids }),
      total: found.size(),
      /** How many of them each city has, by its slug. */
      cities: this.countCities(found),
      facets: Object.fromEntries(
        PRACTICE_FACETS.map((facet) => {
          // A facet is counted without its own choice, or choosing one value would hide the others.
          const without = [...chosen].filter(([name]) => name !== facet).map(([, set]) => set)
          const set = chosen.has(facet) ? intersection([...base, ...without]) : found
          return [facet, this.count(facet, set)]
        }),
      ) as PracticeFacets,
    }
  }

  private page(found: FastBitSet, view: PracticeView, { offset, limit, ids }: Look) {
    const sort = view.sort ?? (ids ? 'relevance' : 'new')
    const order =
      sort === 'relevance'
        ? ids
          ? ids.flatMap((id) => this.slotOf.get(id) ?? [])
          : this.orderOf('new')
        : this.orderOf(sort)
    const page: string[] = []
    let before = offset
    for (const slot of order) {
      if (page.length === limit) break
      if (!found.has(slot)) continue
      if (before > 0) before -= 1
      else page.push(this.slots[slot]?.id ?? '')
    }
    return page
  }

  private countCities(set: FastBitSet) {
    const counts = new Map<string, number>()
    for (const [key, city] of this.sets) {
      if (!key.startsWith(CITY)) continue
      const count = city.intersection_size(set)
      if (count > 0) counts.set(key.slice(CITY.length), count)
    }
    return counts
  }

  private count(facet: PracticeFacet, set: FastBitSet) {
    const counts: Record<string, number> = {}
    for (const value of this.valuesOf(facet)) {
      const count = this.setOf(`${facet}=${value}`).intersection_size(set)
      if (count > 0) counts[value] = count
    }
    return counts
  }

  /** Of marks all are wanted, of everything else one. */
  private chosenIn(facet: PracticeFacet, values: string[]) {
    const sets = values.map((value) => this.setOf(`${facet}=${value}`))
    return facet === 'has' ? intersection(sets) : union(sets)
  }

  private others(view: PracticeView, ids: string[] | undefined) {
    return [
      ...(view.city.length > 0 ? [union(view.city.map((city) => this.setOf(CITY + city)))] : []),
      ...(ids ? [new FastBitSet(ids.flatMap((id) => this.slotOf.get(id) ?? []))] : []),
    ]
  }

  private everything() {
    return this.setOf(ALL)
  }

  private setOf(key: string) {
    const known = this.sets.get(key) ?? new FastBitSet()
    this.sets.set(key, known)
    return known
  }

  private valuesOf(facet: PracticeFacet) {
    const known = this.values.get(facet) ?? new Set()
    this.values.set(facet, known)
    return known
  }

  private orderOf(sort: Order) {
    const known =
      this.orders.get(sort) ??
      [...this.slotOf.values()].sort((a, b) => {
        const [one, other] = [this.slots[a], this.slots[b]]
        return one && other ? ORDERS[sort](one, other) : 0
      })
    this.orders.set(sort, known)
    return known
  }

  /** Where an entry stands in an order, or would stand; by halves. */
  private placeIn(sort: Order, order: number[], entry: Entry) {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.slots[order[middle] ?? -1]
      if (other && ORDERS[sort](other, entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

const ALL = 'all'
const CITY = 'city='

function keysOf(entry: Entry) {
  const values = PRACTICE_FACETS.flatMap((facet) =>
    entry.values[facet].map((value) => `${facet}=${value}`),
  )
  return [ALL, CITY + entry.city, ...values]
}

function intersection([first, ...rest]: FastBitSet[]) {
  const set = first?.clone() ?? new FastBitSet()
  for (const other of rest) set.intersection(other)
  return set
}

function union(sets: FastBitSet[]) {
  const all = new FastBitSet()
  for (const set of sets) all.union(set)
  return all
}

function newest(a: Entry, b: Entry) {
  return (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0) || byId(a, b)
}

function byId(a: Entry, b: Entry) {
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}
