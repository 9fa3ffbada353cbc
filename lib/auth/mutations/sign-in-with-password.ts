import 'server-only'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { hashPassword, isOutdated, isPassword } from '../password'
import { PasswordSignIn } from '../schema'
import { enter } from './enter'

const PER_ADDRESS = { points: 10, seconds: 60 }
const PER_ADDRESS_AND_DAY = { points: 100, seconds: 86_400 }
/** A thousand people who begin their day in one building are not an attack; a list of a million passwords is. */
const PER_CLIENT = { points: 3000, seconds: 60 }

/** Signs in with address and password. Wrong, unknown and without a password get one answer, in the same time. */
export async function signInWithPassword(
  input: unknown,
  { device, client }: { device: string; client: string },
) {
  const { email, password } = parse(PasswordSignIn, input)
  await limit('sign-in', email, PER_ADDRESS)
  await limit('sign-in-day', email, PER_ADDRESS_AND_DAY)
  await limit('sign-in-client', client, PER_CLIENT)
  const user = await db.user.findUnique({
    where: { email, deletedAt: null },
    select: { id: true, passwordHash: true },
  })
  const stored = user?.passwordHash ?? null
  if (!(await isPassword(password, stored)) || !user || !stored)
    return refuse('unauthenticated', 'account.wrong')
  const renewed = isOutdated(stored) ? await hashPassword(password) : null
  return db.$transaction(async (tx) => {
    if (renewed) await tx.user.update({ where: { id: user.id }, data: { passwordHash: renewed } })
    return enter(tx, { userId: user.id, device })
  })
}
