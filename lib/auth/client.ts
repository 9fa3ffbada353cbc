'use client'
import { signIn } from 'next-auth/react'

/** Goes to the OpenID Connect provider, and from there to `next`. */
export function signInWithProvider(next: string) {
  return signIn('oidc', { callbackUrl: next })
}
