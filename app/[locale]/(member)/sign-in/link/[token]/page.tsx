import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LinkForm } from '@/components/account/sign-in-forms'
import { Threshold } from '@/components/account/threshold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { signInWithLinkAction } from '@/lib/auth/actions'
import { readLink } from '@/lib/auth/links'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  // The secret is in the address: it goes to no other site, and into no index.
  return { title: t('signIn.title'), referrer: 'same-origin', robots: { index: false } }
}

/** Shows a button and nothing more: a scanner of mail that opens the link has not used it. */
export default async function LinkPage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const [t, link] = await Promise.all([getTranslations('account'), readLink(token)])

  if (link.state !== 'good')
    return (
      <Threshold
        path="/sign-in"
        title={t(`link.${link.state}.title`)}
        lede={t(`link.${link.state}.text`)}
      >
        <LinkForm
          next={link.state === 'unknown' ? undefined : (link.next ?? undefined)}
          email={link.state === 'unknown' ? undefined : (link.email ?? undefined)}
        />
      </Threshold>
    )
  const isFirst = link.purpose === 'first_account'
  return (
    <Threshold
      path={`/sign-in/link/${token}`}
      title={isFirst ? t('link.first.title') : t('link.good.title')}
      lede={
        isFirst
          ? t('link.first.text')
          : link.needsName
            ? t('link.good.new', { email: link.email ?? '' })
            : t('link.good.text', { email: link.email ?? '' })
      }
    >
      <ActionForm action={signInWithLinkAction} name="use-link">
        <input type="hidden" name="token" value={token} />
        {link.email === null && (
          <FormText name="email" type="email" label={t('email')} autoComplete="email" required />
        )}
        {link.needsName && (
          <FormText
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="name"
            required
          />
        )}
        <Submit>{t('signIn.enter')}</Submit>
      </ActionForm>
    </Threshold>
  )
}
