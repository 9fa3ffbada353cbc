import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { hashPassword, refuseWeak } from '../password'
import { ensure } from '../policy'
import { Code, TypedPassword } from '../schema'
import { countTry, newRecoveryCodes, newTotpSecret, takeCode } from '../second-factor'
import type { Viewer } from '../viewer'
import { revoke } from './sessions'
import { tell } from './tell'

/** Sets or changes the password, ends the other sessions and says so by mail. */
export async function setPassword(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.secure')
  const { newPassword } = parse(z.object({ newPassword: TypedPassword }), input)
  const { email } = await db.user.findUniqueOrThrow({ where: { id: viewer.id } })
  await refuseWeak(newPassword, [viewer.name, email ?? ''])
  const passwordHash = await hashPassword(newPassword)
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { passwordHash } })
    await revoke(tx, { userId: viewer.id, id: { not: viewer.sessionId } })
    await tell(tx, viewer.id, 'password-set')
  })
}

/** From then on the person signs in by mail alone. */
export async function removePassword(viewer: Viewer) {
  ensure(viewer, 'account.secure')
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: viewer.id, passwordHash: { not: null } },
      data: { passwordHash: null },
    })
    if (count > 0) await tell(tx, viewer.id, 'password-removed')
  })
}

/** Makes a secret for an authenticator, which counts once its first code was given. */
export async function beginSecondFactor(viewer: Viewer) {
  ensure(viewer, 'account.secure')
  await db.user.updateMany({
    where: { id: viewer.id, totpConfirmedAt: null },
    data: { totpSecret: newTotpSecret(), totpLastStep: null },
  })
}

/** The authenticator's first code: from now on signing in asks for one. @returns the codes to recover with, shown once */
export async function confirmSecondFactor(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.secure')
  const { code } = parse(z.object({ code: Code }), input)
  await countTry(viewer.id, code)
  return db.$transaction(async (tx) => {
    const right = code.length === 6 && (await takeCode(tx, viewer.id, code))
    const { count } = right
      ? await tx.user.updateMany({
          where: { id: viewer.id, totpConfirmedAt: null },
          data: { totpConfirmedAt: new Date() },
        })
      : { count: 0 }
    if (count === 0)
      return refuse('invalid', 'errors.checkForm', {
        problems: { code: { key: 'account.codeWrong' } },
      })
    await tx.session.update({ where: { id: viewer.sessionId }, data: { strong: true } })
    await revoke(tx, { userId: viewer.id, id: { not: viewer.sessionId } })
    await tell(tx, viewer.id, 'second-factor-set')
    return { reveal: await newRecoveryCodes(tx, viewer.id) }
  })
}

/** Signing in asks for no code any more; sessions fall back to what one factor allows. */
export async function removeSecondFactor(viewer: Viewer) {
  ensure(viewer, 'account.secure')
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: viewer.id, totpSecret: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    })
    if (count === 0) return
    await tx.recoveryCode.deleteMany({ where: { userId: viewer.id } })
    await tx.session.updateMany({ where: { userId: viewer.id }, data: { strong: false } })
    await tell(tx, viewer.id, 'second-factor-removed')
  })
}

/** Ten new codes; the ones from before are worth nothing then. */
export async function renewRecoveryCodes(viewer: Viewer) {
  ensure(viewer, 'account.secure')
  return db.$transaction(async (tx) => {
    const { totpConfirmedAt } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id } })
    if (!totpConfirmedAt) return refuse('conflict', 'account.noSecondFactor')
    await tell(tx, viewer.id, 'recovery-codes-renewed')
    return { reveal: await newRecoveryCodes(tx, viewer.id) }
  })
}

/** The other service lets the person in no longer; a link by mail always does. */
export async function removeIdentity(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.secure')
  const { provider } = parse(z.object({ provider: z.string().max(40) }), input)
  await db.$transaction(async (tx) => {
    const { count } = await tx.identity.deleteMany({ where: { provider, userId: viewer.id } })
    if (count > 0) await tell(tx, viewer.id, 'identity-removed')
  })
}
