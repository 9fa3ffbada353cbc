import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { getOwnApplication } from '@/lib/accreditation/queries/team'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'

export type ApplicationProps = { params: Promise<{ locale: Locale; id: string }> }

/** The application of a page at its team's desk; absent for everybody else. `page` is the part after its id. */
export async function openApplication(page: '' | '/form' | '/team', { params }: ApplicationProps) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, `/applications/${id}${page}`)
  const application = (await getOwnApplication(viewer, id, locale)) ?? notFound()
  return { locale, viewer, application }
}
