import { siteUrl } from '@/lib/i18n/alternates'
import type { PracticePage } from '@/lib/practices/queries/get-practice'

/** The practice for machines: schema.org/Article. */
export function PracticeJsonLd({ practice }: { practice: PracticePage }) {
  const { slug, title, summary, language, city, publishedAt, updatedAt, sourceUrl } = practice
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': `${siteUrl()}/practices/${slug}`,
    headline: title,
    abstract: summary,
    inLanguage: language,
    dateModified: updatedAt.toISOString(),
    ...(publishedAt && { datePublished: publishedAt.toISOString() }),
    about: { '@type': 'City', name: city.name, '@id': `${siteUrl()}/cities/${city.slug}` },
    ...(practice.authored && { author: { '@type': 'City', name: city.name } }),
    ...(sourceUrl && { isBasedOn: sourceUrl }),
  }
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with what could end the element escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
