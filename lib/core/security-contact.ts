import 'server-only'
import { env } from './env'

/** Where a weakness is reported, as an address: what the installation says, else the page that says how. */
export function securityContact(site: string) {
  const { SECURITY_CONTACT: contact } = env()
  if (!contact) return `${site}/about/data`
  return contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact
}
