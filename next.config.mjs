import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The proxy or CDN in front compresses; lib/core/page-cache keeps compressed copies of public pages.
  compress: false,
  reactStrictMode: true,
  // Text outside the catalogues' reach (error pages of the framework) stays out of the product.
  devIndicators: false,
  // The reference of the API has the address that its readers guess; other languages have it under their prefix.
  rewrites: async () => [{ source: '/api/v1/docs', destination: '/en/api/v1/docs' }],
  serverExternalPackages: ['graphile-worker', 'pg'],
}

export default withNextIntl(config)
