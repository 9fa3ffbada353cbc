import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClaimDecision } from '@/components/people/claim-decision'
import { DecidedClaims } from '@/components/people/decided-claims'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import { listClaims } from '@/lib/people/queries/list-claims'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('claims.title') }
}

export default async function ClaimsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/claims')
  if (!can(viewer, 'network.decide-claim')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const { waiting, decided } = await listClaims(viewer, locale)
  return (
    <Desk
      desk="secretariat"
      place="claims"
      path="/secretariat/claims"
      title={t('claims.title')}
      lede={t('claims.lede')}
      waiting={{ claims: waiting.length }}
      langs={waiting.map(({ user }) => user.locale)}
    >
      <Part title={t('claims.waiting')}>
        {waiting.length === 0 && (
          <EmptyState title={t('claims.none')}>
            <p>{t('claims.noneText')}</p>
          </EmptyState>
        )}
        {waiting.map((claim) => (
          <ClaimDecision key={claim.id} claim={claim} />
        ))}
      </Part>
      {decided.length > 0 && (
        <Part title={t('claims.decided')}>
          <DecidedClaims claims={decided} />
        </Part>
      )}
    </Desk>
  )
}
