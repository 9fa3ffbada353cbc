import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CodeField } from '@/components/account/code-field'
import { LinkForm } from '@/components/account/sign-in-forms'
import { Threshold, Way } from '@/components/account/threshold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { confirmAction } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { getAccount } from '@/lib/auth/queries/account'
import { safeNext } from '@/lib/auth/safe-next'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('confirm.title'), robots: { index: false } }
}

/** Before what cannot be undone, or opens more doors: the ways that this person has. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const next = safeNext(first((await searchParams).next), localePath(locale, '/settings'))
  const path = `/confirm?next=${encodeURIComponent(next)}`
  const viewer = await requireViewer(locale, path)
  const [t, account] = await Promise.all([getTranslations('account'), getAccount(viewer)])

  return (
    <Threshold path={path} title={t('confirm.title')} lede={t('confirm.lede')}>
      {account.hasSecondFactor && (
        <ActionForm action={confirmAction} name="confirm-code">
          <input type="hidden" name="next" value={next} />
          <CodeField />
          <Submit>{t('confirm.submit')}</Submit>
        </ActionForm>
      )}
      {account.hasPassword && (
        <Way title={t('confirm.byPassword')}>
          <ActionForm action={confirmAction} name="confirm-password">
            <input type="hidden" name="next" value={next} />
            <FormText
              name="password"
              type="password"
              label={t('password')}
              autoComplete="current-password"
              required
            />
            <Submit look={account.hasSecondFactor ? 'line' : 'solid'}>{t('confirm.submit')}</Submit>
          </ActionForm>
        </Way>
      )}
      <Way title={t('confirm.byLink')}>
        <LinkForm next={next} email={account.email ?? undefined} />
      </Way>
    </Threshold>
  )
}
