import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { listCountryApplications } from '@/lib/accreditation/queries/commission'
import { requireViewer } from '@/lib/auth/current-viewer'
import { first, type SearchParams } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { getCommission } from '@/lib/people/queries/get-commission'

export type CommissionProps = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<SearchParams>
}

/** Who is at a National Commission's desk, and for which country: the one in the address, or their first. */
export async function openCommission(
  place: '/commission' | '/commission/applications',
  { params, searchParams }: CommissionProps,
) {
  const { locale } = await params
  setRequestLocale(locale)
  const code = first((await searchParams).country)
  const path = code ? `${place}?country=${encodeURIComponent(code)}` : place
  const viewer = await requireViewer(locale, path)
  const commission = (await getCommission(viewer, code, locale)) ?? notFound()
  const applications = await listCountryApplications(viewer, commission.code)
  return {
    ...{ viewer, commission, applications, path, place },
    // A link within the desk stays with the country, where there is more than one.
    query: commission.countries.length > 1 ? `country=${commission.code}` : undefined,
    waiting: { applications: applications.due },
  }
}
