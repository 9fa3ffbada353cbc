import 'server-only'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { type Problem, refuse } from '@/lib/core/errors'
import { PASSWORD_LENGTH } from './schema'
import { isStolen } from './stolen'

/** Argon2id as OWASP's cheat sheet for the storage of passwords has it: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
}
/** Of four: what takes an attacker with the hash more than an hour or two. */
const STRONG_ENOUGH = 3

/** What an attempt at an address without a password is compared with, so that it takes as long as one with. */
let decoy: Promise<string> | undefined

export function hashPassword(password: string) {
  return hash(password, PARAMETERS)
}

/** Whether it is right; takes the same time where there is none to compare with. */
export async function isPassword(password: string, stored: string | null) {
  decoy ??= hashPassword('nobody has this one')
  const right = await verify(stored ?? (await decoy), password)
  return right && stored !== null
}

/** Whether the hash was made with other parameters than those of today. */
export function isOutdated(stored: string) {
  const { memoryCost, timeCost, parallelism } = PARAMETERS
  return !stored.includes(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}

/**
 * How hard it is to guess, 0 to 4. The lists are those of zxcvbn: the commonest passwords of known breaches.
 * @param own words that an attacker would try first: name, address
 */
function strengthOf(password: string, own: string[]) {
  const dictionaryOfPerson = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  estimator ??= new ZxcvbnFactory({
    dictionary,
    graphs: adjacencyGraphs,
    maxLength: PASSWORD_LENGTH.most,
  })
  return estimator.check(password, [...dictionaryOfPerson, 'lyceum', 'unesco']).score
}

let estimator: ZxcvbnFactory | undefined

/** @throws `invalid` at the field `newPassword`, with what to do better */
export async function refuseWeak(password: string, own: string[]) {
  const { least, most } = PASSWORD_LENGTH
  if (password.length < least) return weak({ key: 'account.passwordShort', values: { least } })
  if (password.length > most) return weak({ key: 'errors.tooLong', values: { maximum: most } })
  if (strengthOf(password, own) < STRONG_ENOUGH) return weak({ key: 'account.passwordCommon' })
  if (await isStolen(password)) weak({ key: 'account.passwordStolen' })
}

function weak(newPassword: Problem): never {
  return refuse('invalid', 'errors.checkForm', { problems: { newPassword } })
}
