import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AdmitForm } from '@/components/accreditation/admit-form'
import { DossierLinks } from '@/components/accreditation/dossier-links'
import { FormView } from '@/components/accreditation/form-view'
import { History } from '@/components/accreditation/history'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { getForwarded } from '@/lib/accreditation/queries/secretariat'
import { requireViewer } from '@/lib/auth/current-viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('overview.title') }
}

/** What a National Commission forwarded, for the secretariat to decide on. */
export default async function ForwardedPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/applications/${id}`
  const viewer = await requireViewer(locale, path)
  const application = (await getForwarded(viewer, id, locale)) ?? notFound()
  const t = await getTranslations('accreditation')
  const { cityName, country, cycle, state, form, history, citySlug, dossierHash } = application
  return (
    <Desk
      desk="secretariat"
      place="applications"
      path={path}
      title={isolated(cityName)}
      lede={`${country.name} · ${t('desk.call', { name: cycle })} · ${t(`states.${state}`)}`}
    >
      <GoLink href={localePath(locale, '/secretariat/applications')}>{t('desk.back')}</GoLink>
      {citySlug && (
        <GoLink href={localePath(locale, `/cities/${citySlug}`)}>{t('desk.see')}</GoLink>
      )}
      {state === 'forwarded' && <AdmitForm id={id} year={new Date().getUTCFullYear()} />}
      <DossierLinks id={id} hash={dossierHash} />
      <Part id="form" title={t('form.label')}>
        <FormView form={form} />
      </Part>
      <Part id="history" title={t('desk.history')}>
        <History steps={history} />
      </Part>
    </Desk>
  )
}
