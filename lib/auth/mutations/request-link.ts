import 'server-only'
import { db } from '@/lib/core/db'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { hashSecret } from '@/lib/core/seal'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { makeLink } from '../links'
import { safeNext } from '../safe-next'
import { RequestLink } from '../schema'

const PER_ADDRESS = { points: 5, seconds: 15 * 60 }
/** An office, a school or a conference comes from one address. */
const PER_CLIENT = { points: 300, seconds: 15 * 60 }

/**
 * Sends a link that signs its reader in. The answer and the work are the same whether there is an account or not:
 * one is made when the link is used.
 */
export async function requestLink(
  input: unknown,
  { locale, client }: { locale: Locale; client: string },
) {
  const { email, next } = parse(RequestLink, input)
  await limit('link', email, PER_ADDRESS)
  await limit('link-client', client, PER_CLIENT)
  await db.$transaction(async (tx) => {
    const path = await makeLink(tx, {
      purpose: 'sign_in',
      email,
      locale,
      ...(next && { next: safeNext(next) }),
    })
    await queueMail(tx, {
      template: 'sign-in',
      key: `sign-in:${hashSecret(path)}`,
      address: email,
      locale,
      params: { path },
    })
  })
  return { email }
}
