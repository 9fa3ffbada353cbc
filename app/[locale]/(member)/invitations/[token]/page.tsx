import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InvitationView } from '@/components/people/invitation-view'
import { OwnPage } from '@/components/people/own-page'
import { currentViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { getInvitation } from '@/lib/people/queries/get-invitation'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  // The address of this page is a secret, told to nobody else. Without a referrer at all, forms would have no origin.
  return { title: t('invitation.desk'), referrer: 'same-origin', robots: { index: false } }
}

export default async function InvitationRoute({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const path = `/invitations/${encodeURIComponent(token)}`
  const viewer = await currentViewer()
  const invitation = await getInvitation(viewer, token, locale)
  if (invitation) return <InvitationView {...{ invitation, token, path }} />
  const t = await getTranslations({ locale, namespace: 'people' })
  return (
    <OwnPage path={path} name={t('invitation.desk')} title={t('states.unknown.title')}>
      <p>{t('states.unknown.text')}</p>
    </OwnPage>
  )
}
