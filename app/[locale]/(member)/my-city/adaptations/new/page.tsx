import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { AdaptationFields } from '@/components/trail/adaptation-fields'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { can } from '@/lib/auth/policy'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { recordAdaptationAction } from '@/lib/trail/actions'
import { getAdaptationForm } from '@/lib/trail/queries/list-adaptations'
import { type DeskProps, openDesk } from '../../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'trail' })
  return { title: t('trail.add') }
}

/** "We adapted this": reached from a practice's page. */
export default async function NewAdaptationPage(props: DeskProps) {
  const place = '/my-city/adaptations/new'
  const { locale, viewer, city, path, query, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const slug = query.get('practice')
  if (!slug) return redirect(localePath(locale, '/my-city/adaptations'))
  const may = can(viewer, 'practice.adapt', { city: city.id })
  const [t, origin] = await Promise.all([
    getTranslations('trail'),
    getAdaptationForm(viewer, { slug, cityId: city.id }, locale),
  ])
  if (may && !origin) notFound()
  return (
    <Desk
      desk="city"
      place="adaptations"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={origin ? t('form.new', { title: isolated(origin.title) }) : t('trail.add')}
      lede={origin && t('form.lede', { city: origin.city })}
      langs={[origin?.language]}
    >
      <CitySwitch city={city} path={`${place}?practice=${encodeURIComponent(slug)}`} />
      {origin ? (
        <RecordForm origin={origin} city={city.id} locale={locale} />
      ) : (
        <p>{t('desk.coordinators')}</p>
      )}
    </Desk>
  )
}

type Origin = NonNullable<Awaited<ReturnType<typeof getAdaptationForm>>>

function RecordForm({ origin, city, locale }: { origin: Origin; city: string; locale: Locale }) {
  const t = useTranslations('trail')
  return (
    <ActionForm action={recordAdaptationAction} name={`adapt-${origin.id}-${city}`}>
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="originId" value={origin.id} />
      <input type="hidden" name="cityId" value={city} />
      <FormSelect name="viaId" label={t('form.via')}>
        <option value="">{t('form.direct', { city: origin.city })}</option>
        {origin.vias.map((via) => (
          <option key={via.id} value={via.id}>
            {t('form.viaCity', { city: via.city, year: String(via.year) })}
          </option>
        ))}
      </FormSelect>
      <AdaptationFields
        stored={{
          ...{ year: null, changes: '', costBand: null, result: null, outcome: '' },
          ...{ practiceId: null, language: locale },
        }}
        own={origin.own}
      />
      <p>
        <Submit>{t('form.record')}</Submit>
      </p>
    </ActionForm>
  )
}
