import 'server-only'
import NextAuth from 'next-auth'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses, under /api/auth. */
export async function answerAuth(request: Request, context: Context) {
  const { nextauth } = await context.params
  const { searchParams } = new URL(request.url)
  // What went wrong is told on our page; a browser without scripts begins on next-auth's.
  const own = nextauth[0] === 'signin' && !searchParams.has('error')
  return NextAuth(await authOptions({ own }))(request, context)
}
