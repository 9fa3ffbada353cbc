import { useLocale, useTranslations } from 'next-intl'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'

/** What search engines are told: the site with its search, and the list of cities as a data set. */
export function JsonLd() {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const locale = useLocale()
  const site = siteUrl()
  const home = site + localePath(locale, '/')
  const graph = [
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      name: common('site'),
      description: common('description'),
      url: home,
      inLanguage: locale,
      potentialAction: {
        '@type': 'SearchAction',
        target: `${site}${localePath(locale, '/search')}?q={query}`,
        'query-input': 'required name=query',
      },
    },
    {
      '@type': 'Dataset',
      name: t('data.name'),
      description: t('data.description'),
      url: site + localePath(locale, '/about/data'),
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      includedInDataCatalog: { '@id': `${home}#site` },
      distribution: [
        download('text/csv', `${site}/api/v1/cities.csv`),
        download('application/geo+json', `${site}/api/v1/cities.geojson`),
      ],
    },
  ]
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a block of data that cannot end its element
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  )
}

function download(encodingFormat: string, contentUrl: string) {
  return { '@type': 'DataDownload', encodingFormat, contentUrl }
}
