import 'server-only'
import { z } from 'zod'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { isSigned, sign } from '@/lib/core/seal'
import { queueMail } from '@/lib/mail/queue-mail'
import { ensure } from '../policy'
import { Address, UpdateAccount } from '../schema'
import type { Viewer } from '../viewer'

/** Name, language of mail and time zone. */
export async function updateAccount(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.manage')
  const { mailLocale: locale, ...rest } = parse(UpdateAccount, input)
  const data = { ...rest, locale }
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data })
    await recordChange(tx, {
      actorId: viewer.id,
      subject: 'account',
      subjectId: viewer.id,
      verb: 'updated',
      userId: viewer.id,
      // The name stands beside what the person has published.
      visible: data.name !== viewer.name,
    })
  })
}

const LETTERS = { points: 5, seconds: 60 * 60 }
const HOUR = 3_600_000

/** Sends a link to the new address: it is the account's once whoever reads its mail says so. */
export async function requestAddressChange(viewer: Viewer, input: unknown, now = Date.now()) {
  ensure(viewer, 'account.secure')
  const { email } = parse(z.object({ email: Address }), input)
  await limit('address', viewer.id, LETTERS)
  const path = `/settings/address/${addressToken(viewer.id, email, now + HOUR)}`
  await db.$transaction((tx) =>
    queueMail(tx, {
      template: 'new-address',
      key: `address:${viewer.id}:${now}`,
      address: email,
      locale: viewer.locale,
      params: { path },
    }),
  )
  return { email }
}

/** @throws `conflict` where the address belongs to another account; only its reader gets to know that */
export async function changeAddress(viewer: Viewer, input: unknown, now = Date.now()) {
  ensure(viewer, 'account.manage')
  const { token } = parse(z.object({ token: z.string().max(1000) }), input)
  const email = readAddressToken(token, viewer.id, now)
  if (!email) return refuse('invalid', 'account.linkExpired')
  return db.$transaction(async (tx) => {
    const taken = await tx.user.count({ where: { email, id: { not: viewer.id } } })
    if (taken > 0) return refuse('conflict', 'account.addressTaken')
    const before = await tx.user.findUniqueOrThrow({ where: { id: viewer.id } })
    if (before.email === email) return { email }
    await tx.user.update({ where: { id: viewer.id }, data: { email } })
    const id = await recordChange(tx, {
      actorId: viewer.id,
      subject: 'account',
      subjectId: viewer.id,
      verb: 'address-changed',
      userId: viewer.id,
    })
    if (before.email)
      await queueMail(tx, {
        template: 'security',
        key: `security:${id}`,
        address: before.email,
        locale: before.locale,
        params: { event: 'address-changed' },
      })
    return { email }
  })
}

/** The new address in a link's token; null where it is altered, old, or another person's. */
export function readAddressToken(token: string, userId: string, now = Date.now()) {
  const [body = '', signature = ''] = token.split('~')
  if (!isSigned('address', body, signature)) return null
  const read = AddressToken.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (!read.success || read.data.user !== userId || read.data.until < now) return null
  return read.data.email
}

const AddressToken = z.object({ user: z.string(), email: Address, until: z.number() })

function addressToken(user: string, email: string, until: number) {
  const body = Buffer.from(JSON.stringify({ user, email, until })).toString('base64url')
  // Addresses with a dot are files.
  return `${body}~${sign('address', body)}`
}
