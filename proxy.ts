import createMiddleware from 'next-intl/middleware'
import { routing } from './lib/i18n/routing'

/** Puts the language of the address before the route; it guards nothing. */
export default createMiddleware(routing)

export const config = {
  // Everything but the API, feeds, Next's own files and files with an ending.
  matcher: ['/((?!api|feeds|embed|_next|.*\\.[a-z0-9]+$).*)'],
}
