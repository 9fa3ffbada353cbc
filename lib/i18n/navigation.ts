import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Link and router that keep the reader's language. */
export const { Link, useRouter, usePathname } = createNavigation(routing)
