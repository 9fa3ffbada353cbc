import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { requestAddressChangeAction, signOutAction, updateAccountAction } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { getAccount } from '@/lib/auth/queries/account'
import { LOCALE_NAMES, LOCALES, type Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('settings.title'), robots: { index: false } }
}

export default async function SettingsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/settings')
  const [t, account] = await Promise.all([getTranslations('account'), getAccount(viewer)])

  return (
    <Desk
      desk="settings"
      place="account"
      path="/settings"
      title={t('settings.title')}
      lede={t('settings.lede')}
    >
      <ActionForm action={updateAccountAction} name="account" aria-label={t('settings.title')}>
        <FormText
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="name"
          defaultValue={account.name}
        />
        <FormSelect name="mailLocale" label={t('settings.locale')} defaultValue={account.locale}>
          {LOCALES.map((each) => (
            <option key={each} value={each} lang={each}>
              {LOCALE_NAMES[each]}
            </option>
          ))}
        </FormSelect>
        <FormSelect
          name="timezone"
          label={t('settings.timezone')}
          hint={t('settings.timezoneHint')}
          defaultValue={account.timezone ?? ''}
        >
          <option value="">{t('settings.noTimezone')}</option>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </FormSelect>
        <Submit>{t('settings.save')}</Submit>
      </ActionForm>
      <section>
        <h2 className="h-sec">{t('settings.address')}</h2>
        <p>{t('settings.addressNow', { email: account.email ?? '' })}</p>
        <ActionForm
          action={requestAddressChangeAction}
          name="address"
          aria-label={t('settings.address')}
        >
          <FormText
            name="email"
            type="email"
            label={t('settings.newAddress')}
            hint={t('settings.newAddressHint')}
            autoComplete="email"
          />
          <Submit look="line">{t('signIn.sendLink')}</Submit>
        </ActionForm>
      </section>
      <section>
        <h2 className="h-sec">{t('settings.leave')}</h2>
        <ActionForm action={signOutAction} name="sign-out" aria-label={t('settings.leave')}>
          <Submit look="line">{t('settings.signOut')}</Submit>
        </ActionForm>
      </section>
    </Desk>
  )
}
