import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CodeField } from '@/components/account/code-field'
import { Threshold } from '@/components/account/threshold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { giveCodeAction } from '@/lib/auth/actions'
import { readPending } from '@/lib/auth/pending'
import { safeNext } from '@/lib/auth/safe-next'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('code.title'), robots: { index: false } }
}

export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  if (!(await readPending())) redirect(localePath(locale, '/sign-in'))
  const t = await getTranslations('account')
  const next = safeNext(first((await searchParams).next), localePath(locale, '/inbox'))

  return (
    <Threshold path="/sign-in/code" title={t('code.title')} lede={t('code.lede')}>
      <ActionForm action={giveCodeAction} name="code">
        <input type="hidden" name="next" value={next} />
        <CodeField />
        <Submit>{t('signIn.enter')}</Submit>
      </ActionForm>
    </Threshold>
  )
}
