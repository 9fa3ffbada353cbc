'use client'
import { ButtonLink } from '@/components/ui/button'
import { signInWithProvider } from '@/lib/auth/client'

/** Leads to the provider; without scripts by a page with one more button. */
export function OidcForm({ next, provider }: { next: string; provider: string }) {
  return (
    <ButtonLink
      look="line"
      href={`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`}
      onClick={(event) => {
        event.preventDefault()
        void signInWithProvider(next)
      }}
    >
      {provider}
    </ButtonLink>
  )
}
