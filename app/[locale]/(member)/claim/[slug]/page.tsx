import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClaimForm } from '@/components/people/claim-form'
import { OwnClaims } from '@/components/people/own-claims'
import { OwnPage } from '@/components/people/own-page'
import { Part } from '@/components/people/part'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getClaimPage } from '@/lib/people/queries/get-claim-page'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('claim.title') }
}

export default async function ClaimRoute({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const path = `/claim/${slug}`
  const viewer = await requireViewer(locale, path)
  const city = (await getClaimPage(viewer, slug, locale)) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const { id, name, state, claims } = city
  return (
    <OwnPage
      path={path}
      name={<a href={localePath(locale, `/cities/${slug}`)}>{name}</a>}
      title={t('public.claim', { name })}
      lede={t(`claim.${state}`, { name })}
    >
      {claims.length > 0 && (
        <Part title={t('claim.yourClaims')}>
          <OwnClaims claims={claims} />
        </Part>
      )}
      {state === 'open' && <ClaimForm id={randomUUID()} cityId={id} />}
      {state === 'yours' && (
        <ButtonLink href={localePath(locale, `/my-city?city=${slug}`)}>
          {t('claim.toDesk')}
        </ButtonLink>
      )}
    </OwnPage>
  )
}
