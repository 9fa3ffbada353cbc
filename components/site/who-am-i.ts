/** What /api/me says. */
export type Me = { name: string; unread: number; desks: Desk[] }
export type Desk = 'city' | 'applications' | 'commission' | 'reviews' | 'secretariat'

const HINT = /(?:^|;\s*)lyceum-signed-in=1/
let asked: Promise<Me | null> | undefined

/** Asks once for a page, and only where a session may exist. Null for visitors, and where no answer comes. */
export function whoAmI() {
  if (!HINT.test(document.cookie)) return Promise.resolve(null)
  asked ??= fetch('/api/me')
    .then((answer): Promise<Me> | null => (answer.ok ? answer.json() : null))
    // The way in is what is left then, and it leads to the same places.
    .catch(() => null)
  return asked
}
