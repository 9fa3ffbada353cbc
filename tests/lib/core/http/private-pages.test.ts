import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PRIVATE } from '@/lib/core/http/asked'

const PAGES = join('app', '[locale]')
/** Pages that are the same for everybody, and therefore kept. */
const PUBLIC = ['(public)', 'errors', '[...rest]']

test('every page that is not among the public ones is private: the cache must never keep it', () => {
  const groups = folders(PAGES).filter((name) => !PUBLIC.includes(name))
  const heads = groups.flatMap((group) =>
    group.startsWith('(') ? folders(join(PAGES, group)) : [group],
  )
  expect(heads.filter((head) => !PRIVATE.includes(head))).toEqual([])
})

test('no public page stands at a private address', () => {
  const heads = folders(join(PAGES, '(public)'))
  expect(heads.filter((head) => PRIVATE.includes(head))).toEqual([])
})

function folders(dir: string) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
