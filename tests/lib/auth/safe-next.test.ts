import { expect, test } from 'vitest'
import { safeNext } from '@/lib/auth/safe-next'

test.each(['/inbox', '/fr/my-city?city=cork-ie#people', '/'])('%s is a place of ours', (next) => {
  expect(safeNext(next)).toBe(next)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/.//evil.example',
  'inbox',
  '',
  null,
  undefined,
])('%s leads home', (next) => {
  expect(safeNext(next)).toBe('/')
})
