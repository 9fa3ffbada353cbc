import type { CityPage } from '@/lib/cities/queries/get-city'
import { siteUrl } from '@/lib/i18n/alternates'

type Props = { city: CityPage; pictures: { id: string; widths: number[] }[] }

/** The city for machines: schema.org/City. */
export function CityJsonLd({ city, pictures }: Props) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'City',
    '@id': `${siteUrl()}/cities/${city.slug}`,
    name: city.name,
    alternateName: [...new Set([...Object.values(city.names), ...city.aliases])],
    geo: { '@type': 'GeoCoordinates', latitude: city.lat, longitude: city.lon },
    containedInPlace: {
      '@type': 'Country',
      name: city.country.name,
      identifier: city.country.code,
    },
    ...(pictures.length > 0 && {
      image: pictures.map(({ id, widths }) => `${siteUrl()}/pictures/${id}/${widths.at(-1)}.webp`),
    }),
    ...(city.website && { url: city.website }),
    ...(city.status === 'member' && {
      memberOf: { '@type': 'Organization', name: 'UNESCO Global Network of Learning Cities' },
    }),
    ...(city.awards.length > 0 && {
      award: city.awards.map((year) => `UNESCO Learning City Award ${year}`),
    }),
  }
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with what could end the element escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
