import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('what SECURITY.md points to is there', () => {
  const text = readFileSync('SECURITY.md', 'utf8')
  const paths = [...text.matchAll(/`((?:app|lib|scripts|tests|prisma)\/[^`]+)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})
