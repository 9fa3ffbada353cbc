import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** First parts of a path that are not pages in English: the other languages, and what has no language. */
const NOT_ENGLISH = '(?:ar|en|es|fr|ru|zh|api|feeds|embed|_next)(?:/|$)'

const OTHER_LOCALES = ['ar', 'es', 'fr', 'ru', 'zh']

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The proxy or CDN in front compresses; lib/core/http keeps compressed copies of public pages.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` looks at the types, of the tests too: whoever only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The cache waits for whole documents anyway, so everyone gets titles and descriptions in the head.
  htmlLimitedBots: /./,
  experimental: {
    // A picture of 15 MB with its words; what is larger is told so beside the field where scripts run.
    serverActions: { bodySizeLimit: '20mb' },
  },
  serverExternalPackages: ['graphile-worker', 'pg'],

  // The language is in the address and nowhere else: English without a prefix, the others with one. No cookie and no
  // look at Accept-Language, so that an address has one answer, which any cache may keep.
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        // A page among data: the reference of the API, at the address that its readers guess.
        { source: '/api/v1/docs', destination: '/en/api/v1/docs' },
        // Any view as a feed or a table, and a practice to take along, in the language of the page.
        ...['', ...OTHER_LOCALES].flatMap((locale) => {
          const prefix = locale && `/${locale}`
          const lang = locale && `?lang=${locale}`
          return [
            {
              source: `${prefix}/practices.:format(atom|json|csv)`,
              destination: `/api/v1/practices.:format${lang}`,
            },
            {
              source: `${prefix}/partnerships.:format(atom|json|csv)`,
              destination: `/api/v1/partnership-requests.:format${lang}`,
            },
            {
              source: `${prefix}/partnerships/published.:format(atom|json|csv)`,
              destination: `/api/v1/partnerships.:format${lang}`,
            },
            {
              source: `${prefix}/cities.:format(atom|csv|geojson)`,
              destination: `/api/v1/cities.:format${lang}`,
            },
            {
              source: `${prefix}/practices/:slug([a-z0-9-]+).:format(pdf|bib|ris)`,
              destination: `/api/practices/:slug/:format${lang}`,
            },
            {
              source: `${prefix}/events.:format(ics|atom|json|csv)`,
              destination: `/api/v1/events.:format${lang}`,
            },
            {
              source: `${prefix}/events/:slug([a-z0-9-]+).ics`,
              destination: `/api/events/:slug/ics${lang}`,
            },
          ]
        }),
        // What somebody is registered for, behind a secret.
        { source: '/calendar/:secret([\\w-]+).ics', destination: '/api/calendar/:secret' },
        // Files have an ending; slugs have no dots.
        { source: `/:path((?!${NOT_ENGLISH})[^.]*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
}

export default withNextIntl(config)
