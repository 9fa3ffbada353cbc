import { clientAddress } from '@/lib/auth/action'
import { AppError } from '@/lib/core/errors'
import { limit } from '@/lib/core/rate-limit'
import { unsubscribe } from '@/lib/notifications/mutations/unsubscribe'

type Context = { params: Promise<{ token: string }> }

/** A mail provider asks for many readers from a few addresses. */
const TRIES = { points: 1000, seconds: 60 }

/** One click in the reader's mail program (RFC 8058): without cookie or form, as the signed address is the proof. */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params
  const body = await request.formData().catch(() => null)
  if (body?.get('List-Unsubscribe') !== 'One-Click') return new Response(null, { status: 400 })
  try {
    await limit('one-click', await clientAddress(), TRIES)
    await unsubscribe({ token })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return new Response(null, { status: error.code === 'rate_limited' ? 429 : 400 })
  }
  return new Response(null, { status: 204 })
}
