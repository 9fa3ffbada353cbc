import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnPage } from '@/components/people/own-page'
import { SuggestForm } from '@/components/resources/suggest-form'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'resources' })
  return { title: t('suggest.title') }
}

/** Suggests something to read. */
export default async function SuggestResourcePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/suggest-resource'
  await requireViewer(locale, path)
  const t = await getTranslations('resources')
  return (
    <OwnPage path={path} title={t('suggest.title')} lede={t('suggest.hint')}>
      <GoLink href={localePath(locale, '/resources')}>{t('page.back')}</GoLink>
      <SuggestForm />
    </OwnPage>
  )
}
