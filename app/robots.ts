import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/i18n/alternates'

// SITE_URL is known where the server runs, not where it is built.
export const dynamic = 'force-dynamic'

/** Views of the directory by filter are endless, and lead to the same cities. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: ['/', '/api/v1/docs'],
      disallow: ['/api/', '/*?*', '/search', '/*/search'],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
