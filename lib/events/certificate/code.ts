import 'server-only'
import { z } from 'zod'
import { isSigned, sign } from '@/lib/core/seal'

const PURPOSE = 'certificate'
/** Of the signature: 96 bits in base64url. */
const SIGNED = 16
/** Of an id. The code has no dot: addresses with one are those of files. */
const UUID = 36

export type Certified = { id: string; name: string; title: string; day: string }

/** What proves a certificate: whose it is, and a signature over all that it says. */
export function certificateCode(certified: Certified) {
  return `${certified.id}-${shortOf(certified)}`
}

/** The registration that a code names; whether it says the truth, `isCertified` knows. */
export function registrationIn(code: string) {
  const id = code.slice(0, UUID)
  const isOne = code[UUID] === '-' && code.length === UUID + 1 + SIGNED
  return isOne && z.uuid().safeParse(id).success ? id : null
}

/** Whether a code was made for exactly this. */
export function isCertified(code: string, certified: Certified) {
  const given = code.slice(UUID + 1)
  // Compared as signatures of themselves, which takes the same time for all.
  return isSigned(PURPOSE, shortOf(certified), sign(PURPOSE, given))
}

function shortOf({ id, name, title, day }: Certified) {
  return sign(PURPOSE, JSON.stringify([id, name, title, day])).slice(0, SIGNED)
}
