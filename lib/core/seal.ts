import 'server-only'
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { authSecret } from './env'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** 256 random bits for a link, in base64url. */
export function newSecret() {
  return randomBytes(32).toString('base64url')
}

/** What is stored of such a secret: SHA-256 in hex. Not for passwords, which can be guessed. */
export function hashSecret(secret: string) {
  return createHash('sha256').update(secret).digest('hex')
}

/** Encrypts what must be read again, such as the secret of an authenticator. */
export function seal(text: string) {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyFor('seal'), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws where it was altered, or sealed under another secret */
export function unseal(sealed: string) {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(CIPHER, keyFor('seal'), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([
    decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8')
}

/** A signature that only this installation can make; `purpose` keeps one use from standing in for another. */
export function sign(purpose: string, text: string) {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
}

export function isSigned(purpose: string, text: string, signature: string) {
  const expected = Buffer.from(sign(purpose, text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function keyFor(purpose: string) {
  return Buffer.from(hkdfSync('sha256', authSecret(), '', `lyceum ${purpose}`, 32))
}
