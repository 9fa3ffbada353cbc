/** The library has no types of its own: what we use of it. */
declare module 'fastbitset' {
  export default class FastBitSet {
    constructor(values?: Iterable<number>)
    add(index: number): void
    remove(index: number): void
    has(index: number): boolean
    size(): number
    clone(): FastBitSet
    /** Changes this one. */
    union(other: FastBitSet): FastBitSet
    /** Changes this one. */
    intersection(other: FastBitSet): FastBitSet
    intersection_size(other: FastBitSet): number
  }
}
