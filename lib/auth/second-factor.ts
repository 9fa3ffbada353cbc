import 'server-only'
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '@/lib/core/db'
import { forgive, limit } from '@/lib/core/rate-limit'
import { hashSecret, seal, unseal } from '@/lib/core/seal'

/** Seconds that a code is good for, as every authenticator takes it. */
const PERIOD = 30
const RECOVERY_CODES = 10
/** A million codes, three of them right at a time: far too few attempts to meet one, also over a year. */
const TRIES = { points: 8, seconds: 15 * 60 }
const TRIES_A_DAY = { points: 20, seconds: 86_400 }
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** A new secret for an authenticator, sealed as it is stored. */
export function newTotpSecret() {
  return seal(new Secret({ size: 20 }).base32)
}

/** What the authenticator reads from the picture, and what can be typed instead. */
export function totpSetup(sealed: string, email: string) {
  const totp = totpOf(sealed, email)
  return { uri: totp.toString(), secret: totp.secret.base32.match(/.{1,4}/g)?.join(' ') ?? '' }
}

/**
 * Counts an attempt. Codes to recover with are too long to guess, so they stay a way in when a day's guesses are used up.
 * @throws `rate_limited`
 */
export async function countTry(userId: string, code: string) {
  await limit('code', userId, TRIES)
  if (code.length === 6) await limit('code-day', userId, TRIES_A_DAY)
}

/** After a right code: the person's own slips count no longer. */
export function forgetTries(userId: string) {
  return forgive('code-day', userId, TRIES_A_DAY)
}

/**
 * Takes a code of the person's authenticator, or one of the codes to recover with. Each is taken once, also where two
 * requests bring it at the same time.
 * @returns whether it was right and new
 */
export async function takeCode(tx: Tx, userId: string, code: string, now = Date.now()) {
  return code.length === 6 ? takeTotp(tx, userId, code, now) : takeRecoveryCode(tx, userId, code)
}

/** Ten codes to get in without the authenticator; they are stored as hashes and shown this once. */
export async function newRecoveryCodes(tx: Tx, userId: string) {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode)
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, hash: hashSecret(code) })),
  })
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

async function takeTotp(tx: Tx, userId: string, code: string, now: number) {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { totpSecret: true } })
  if (!user?.totpSecret) return false
  const delta = totpOf(user.totpSecret, '').validate({ token: code, window: 1, timestamp: now })
  if (delta === null) return false
  const step = Math.floor(now / 1000 / PERIOD) + delta
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string) {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, hash: hashSecret(code), usedAt: null },
    data: { usedAt: new Date() },
  })
  return count === 1
}

function totpOf(sealed: string, label: string) {
  return new TOTP({
    issuer: 'Lyceum',
    label,
    secret: Secret.fromBase32(unseal(sealed)),
    period: PERIOD,
  })
}

/** 120 random bits: with fewer, a plain hash would not be enough to keep it by. */
function recoveryCode() {
  return [...randomBytes(24)].map((byte) => BASE32[byte % BASE32.length]).join('')
}
