import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { PartnershipView } from '@/components/partnerships/partnership-view'
import { Shell } from '@/components/site/shell'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { getPartnership } from '@/lib/partnerships/queries/list-partnerships'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

/** The title and the page ask for the same partnership. */
const partnershipOf = cache(getPartnership)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const partnership = await partnershipOf(slug, locale)
  if (!partnership) return {}
  return {
    title: partnership.title,
    description: partnership.sides.map(({ city }) => city.name).join(' · '),
    alternates: alternates(locale, `/partnerships/published/${slug}`),
  }
}

export default async function PartnershipPage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const partnership = (await partnershipOf(slug, locale)) ?? notFound()
  return (
    <Shell
      path={`/partnerships/published/${slug}`}
      section="partnerships"
      langs={[partnership.language, ...partnership.sides.map(({ language }) => language)]}
    >
      <PartnershipView partnership={partnership} />
    </Shell>
  )
}
