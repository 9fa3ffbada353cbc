import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { DecisionForms } from '@/components/accreditation/commission/decision-forms'
import { PoolForm } from '@/components/accreditation/commission/pool-form'
import { ReviewsPart } from '@/components/accreditation/commission/reviews-part'
import { DossierLinks } from '@/components/accreditation/dossier-links'
import { FormView } from '@/components/accreditation/form-view'
import { History } from '@/components/accreditation/history'
import { Thread } from '@/components/accreditation/thread'
import { VersionParts } from '@/components/accreditation/version-parts'
import { Wait } from '@/components/accreditation/wait'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { Fold } from '@/components/ui/fold'
import { GoLink } from '@/components/ui/go-link'
import { FORWARDED_STATES } from '@/lib/accreditation/policy'
import { getCountryApplication } from '@/lib/accreditation/queries/commission'
import { requireViewer } from '@/lib/auth/current-viewer'
import { countriesOf } from '@/lib/auth/viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('commission.applications') }
}

/** One application at its National Commission's desk, from the enquiry to what goes to UNESCO. */
export default async function CountryApplicationPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/commission/applications/${id}`
  const viewer = await requireViewer(locale, path)
  const application = (await getCountryApplication(viewer, id, locale)) ?? notFound()
  const t = await getTranslations('accreditation')
  const { cityName, country, state, round, next, version, history, thread } = application
  const own = `country=${country.code}`
  const back = `/commission/applications${countriesOf(viewer).length > 1 ? `?${own}` : ''}`
  return (
    <Desk
      desk="commission"
      place="applications"
      path={path}
      query={countriesOf(viewer).length > 1 ? own : undefined}
      title={isolated(cityName)}
      lede={
        round > 0
          ? `${country.name} · ${t(`states.${state}`)}. ${t(`next.${next ?? 'over'}`)}`
          : country.name
      }
      langs={thread.map(({ language }) => language)}
    >
      <GoLink href={localePath(locale, back)}>{t('desk.back')}</GoLink>
      {!version && <p>{t('commission.notYet')}</p>}
      <DecisionForms application={application} />
      {FORWARDED_STATES.includes(state) && <DossierLinks id={id} hash={application.dossierHash} />}
      <ReviewsPart application={application} />
      <PoolForm application={application} />
      {version && (
        <VersionParts id={id} version={version}>
          <Fold summary={t('form.label')}>
            <FormView form={version.form} />
          </Fold>
        </VersionParts>
      )}
      <Part id="thread" title={t('thread.titleCommission')}>
        <Wait {...application} />
        <Thread
          applicationId={id}
          side="commission"
          messages={thread}
          mayWrite={state !== 'withdrawn'}
        />
      </Part>
      {history.length > 0 && (
        <Part id="history" title={t('desk.history')}>
          <History steps={history} />
        </Part>
      )}
    </Desk>
  )
}
