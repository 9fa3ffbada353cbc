import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { Code } from '../schema'
import { countTry, forgetTries, takeCode } from '../second-factor'
import { openSession } from '../session'

/**
 * The second factor after the first one.
 * @param userId who gave the first factor, as our own cookie says
 */
export async function giveCode(
  userId: string | null,
  input: unknown,
  { device }: { device: string },
) {
  if (!userId) return refuse('unauthenticated', 'account.startAgain')
  const { code } = parse(z.object({ code: Code }), input)
  await countTry(userId, code)
  const entered = await db.$transaction(async (tx) => {
    if (!(await takeCode(tx, userId, code)))
      return refuse('invalid', 'errors.checkForm', {
        problems: { code: { key: 'account.codeWrong' } },
      })
    const sessionId = await openSession(tx, { userId, device, strong: true })
    return { sessionId, pending: null }
  })
  await forgetTries(userId)
  return entered
}
