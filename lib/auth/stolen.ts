import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '@/lib/core/env'

/** Milliseconds that setting a password may wait for another's list. */
const PATIENCE = 2000

/**
 * Whether the list of stolen passwords that the installation names has this one. It is asked by the first five signs
 * of the hash, so that the password stays here. False where there is no list, and where it doesn't answer.
 */
export async function isStolen(password: string) {
  const list = env().PASSWORD_BREACH_URL
  if (!list) return false
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase()
  try {
    const answer = await fetch(`${list.replace(/\/$/, '')}/${hash.slice(0, 5)}`, {
      headers: { 'add-padding': 'true' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    if (!answer.ok) return false
    // Padding is lines that were seen zero times.
    const lines = (await answer.text()).split(/\r?\n/)
    return lines.some((line) => line.startsWith(`${hash.slice(5)}:`) && !line.endsWith(':0'))
  } catch {
    return false
  }
}
