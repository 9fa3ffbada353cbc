import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CitySwitch } from '@/components/profiles/city-switch'
import { RemoveText } from '@/components/profiles/remove-text'
import { TextForm } from '@/components/profiles/text-form'
import { TextLanguages } from '@/components/profiles/text-languages'
import { Desk } from '@/components/site/desk'
import { isLanguage } from '@/lib/i18n/languages'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listTexts, withChanges } from '@/lib/profiles/queries/get-text-desk'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'profile' })
  return { title: t('texts.title') }
}

export default async function TextsPage(props: DeskProps) {
  const { locale, viewer, city, path, query, cityQuery, waiting } = await openDesk(
    '/my-city/texts',
    props,
  )
  if (!city) return redirect(localePath(locale, '/my-city'))
  const t = await getTranslations({ locale, namespace: 'profile' })
  const { original, others } = await listTexts(viewer, city.id)
  const lang = query.get('lang') ?? original?.lang ?? null
  if (lang !== null && !isLanguage(lang)) notFound()
  const stored = [original, ...others].find((text) => text?.lang === lang) ?? null
  const beside =
    original && lang !== original.lang
      ? await withChanges(city.id, original, stored?.translates ?? null)
      : null

  return (
    <Desk
      desk="city"
      place="texts"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('texts.title')}
      lede={t('texts.lede', { name: city.name })}
      langs={[lang, original?.lang]}
      client={['profile']}
    >
      <CitySwitch city={city} path="/my-city/texts" />
      {original && <TextLanguages {...{ city, original, others, lang }} />}
      <TextForm key={query.get('lang')} {...{ city, lang, stored, beside }} />
      {stored && city.mayEdit && (stored !== original || others.length === 0) && (
        <RemoveText cityId={city.id} text={stored} />
      )}
    </Desk>
  )
}
