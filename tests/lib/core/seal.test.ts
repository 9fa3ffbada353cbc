import { expect, test } from 'vitest'
import { hashSecret, isSigned, newSecret, seal, sign, unseal } from '@/lib/core/seal'

test('what is sealed is read again, and not when it was altered', () => {
  const sealed = seal('a secret, ein Geheimnis, سر')
  expect(sealed).not.toContain('secret')
  expect(unseal(sealed)).toBe('a secret, ein Geheimnis, سر')
  expect(seal('a')).not.toBe(seal('a'))
  const altered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)
  expect(() => unseal(altered)).toThrow()
})

test('a signature holds for its text and its purpose alone', () => {
  const signature = sign('one', 'text')
  expect(isSigned('one', 'text', signature)).toBe(true)
  expect(isSigned('one', 'text!', signature)).toBe(false)
  expect(isSigned('two', 'text', signature)).toBe(false)
  expect(isSigned('one', 'text', `${signature}x`)).toBe(false)
  expect(isSigned('one', 'text', '')).toBe(false)
})

test('secrets are long, fresh each time, and not stored as they are', () => {
  expect(newSecret()).toMatch(/^[\w-]{43}$/)
  expect(newSecret()).not.toBe(newSecret())
  expect(hashSecret('a')).toMatch(/^[0-9a-f]{64}$/)
})
