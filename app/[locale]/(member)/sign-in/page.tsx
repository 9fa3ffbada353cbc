import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OidcForm } from '@/components/account/oidc-form'
import { LinkForm, PasswordForm } from '@/components/account/sign-in-forms'
import { Threshold, Way } from '@/components/account/threshold'
import { Note } from '@/components/ui/note'
import { currentViewer } from '@/lib/auth/current-viewer'
import { oidcName } from '@/lib/auth/oidc'
import { safeNext } from '@/lib/auth/safe-next'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('signIn.title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const asked = first(query.next)
  const next = asked && safeNext(asked)
  if (await currentViewer()) redirect(next ?? localePath(locale, '/inbox'))
  const t = await getTranslations('account')
  const provider = oidcName()

  return (
    <Threshold
      path={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}
      title={t('signIn.title')}
      lede={t('signIn.lede')}
    >
      {query.error !== undefined && <Note>{t('signIn.failed')}</Note>}
      <LinkForm next={next} />
      {provider && (
        <Way title={t('signIn.byProvider', { provider })}>
          <OidcForm next={next ?? localePath(locale, '/inbox')} provider={provider} />
        </Way>
      )}
      <Way title={t('signIn.byPassword')}>
        <PasswordForm next={next} />
      </Way>
    </Threshold>
  )
}
