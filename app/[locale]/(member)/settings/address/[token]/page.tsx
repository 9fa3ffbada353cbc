import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Threshold } from '@/components/account/threshold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { changeAddressAction } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { readAddressToken } from '@/lib/auth/mutations/account'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('settings.address'), referrer: 'same-origin', robots: { index: false } }
}

export default async function AddressPage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const path = `/settings/address/${token}`
  const viewer = await requireViewer(locale, path)
  const t = await getTranslations('account')
  const email = readAddressToken(token, viewer.id)

  if (!email)
    return (
      <Threshold path={path} title={t('newAddress.wrong')} lede={t('newAddress.wrongText')}>
        <GoLink href={localePath(locale, '/settings')}>{t('newAddress.again')}</GoLink>
      </Threshold>
    )
  return (
    <Threshold path={path} title={t('newAddress.title')} lede={t('newAddress.text', { email })}>
      <ActionForm action={changeAddressAction} name="new-address">
        <input type="hidden" name="token" value={token} />
        <Submit>{t('newAddress.submit')}</Submit>
      </ActionForm>
    </Threshold>
  )
}
