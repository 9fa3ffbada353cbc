import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { isPassword } from '../password'
import { ensure } from '../policy'
import { Code, TypedPassword } from '../schema'
import { countTry, forgetTries, takeCode } from '../second-factor'
import type { Viewer } from '../viewer'

const ATTEMPTS = { points: 8, seconds: 15 * 60 }
const Proof = z.union([z.object({ code: Code }), z.object({ password: TypedPassword })])

/** The person proves again to be there, with the password or a code; a code makes the session strong as well. */
export async function confirm(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.manage')
  const proof = parse(Proof, input)
  if ('code' in proof) await countTry(viewer.id, proof.code)
  else await limit('confirm', viewer.id, ATTEMPTS)
  const { passwordHash, totpConfirmedAt } = await db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { passwordHash: true, totpConfirmedAt: true },
  })
  if ('password' in proof && !(await isPassword(proof.password, passwordHash)))
    return refuse('invalid', 'errors.checkForm', {
      problems: { password: { key: 'account.passwordWrong' } },
    })
  await db.$transaction(async (tx) => {
    const strong = 'code' in proof
    if (strong && !(totpConfirmedAt && (await takeCode(tx, viewer.id, proof.code))))
      return refuse('invalid', 'errors.checkForm', {
        problems: { code: { key: 'account.codeWrong' } },
      })
    await tx.session.update({
      where: { id: viewer.sessionId },
      data: { confirmedAt: new Date(), ...(strong && { strong }) },
    })
  })
  if ('code' in proof) await forgetTries(viewer.id)
}
