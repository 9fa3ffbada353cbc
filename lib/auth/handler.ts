import 'server-only'
import NextAuth from 'next-auth'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses, under /api/auth. */
export function answerAuth(request: Request, context: Context) {
  return NextAuth(authOptions())(request, context)
}
