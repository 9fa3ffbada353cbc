import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { Terms } from '@/components/ui/terms'

/** Names of works and licences are the same in every language. */
const LINKS = {
  geonames: ['GeoNames', 'https://www.geonames.org/'],
  ccBy: ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  naturalEarth: ['Natural Earth', 'https://www.naturalearthdata.com/'],
  unicode: ['Unicode License v3', 'https://www.unicode.org/license.txt'],
  agpl: ['AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html'],
  openFont: ['SIL Open Font License 1.1', 'https://openfontlicense.org/'],
  lucide: ['Lucide', 'https://lucide.dev/'],
  isc: ['ISC', 'https://lucide.dev/license'],
} as const
const CREDIT = 'Place data © GeoNames, CC BY 4.0'
const TYPEFACES = 'Source Serif 4, Source Sans 3, Noto'

/** Which work each kind of fact is from, and what may be done with it. */
export function SourceList() {
  const t = useTranslations('about.sources')
  const terms = [
    { id: 'membership', name: t('membership'), text: t('membershipText'), note: t('facts') },
    { id: 'places', name: t('places'), text: link('geonames'), note: link('ccBy') },
    { id: 'land', name: t('land'), text: link('naturalEarth'), note: t('publicDomain') },
    { id: 'countries', name: t('countries'), text: t('countriesText'), note: link('unicode') },
    { id: 'summaries', name: t('practices'), text: t('practicesText'), note: link('agpl') },
    { id: 'totals', name: t('totals'), text: t('totalsText'), note: t('facts') },
    { id: 'type', name: t('type'), text: english(TYPEFACES), note: link('openFont') },
    { id: 'icons', name: t('icons'), text: link('lucide'), note: link('isc') },
  ]
  return (
    <Section
      title={t('title')}
      caption={t.rich('caption', { credit: () => english(CREDIT) })}
      id="sources"
    >
      <Terms terms={terms} />
    </Section>
  )
}

function link(name: keyof typeof LINKS) {
  const [text, href] = LINKS[name]
  return <a href={href}>{english(text)}</a>
}

function english(text: ReactNode) {
  return (
    <bdi lang="en" dir="ltr">
      {text}
    </bdi>
  )
}
