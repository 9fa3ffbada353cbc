import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Desk } from '@/components/site/desk'
import { AdaptationFields } from '@/components/trail/adaptation-fields'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { changeAdaptationAction, removeAdaptationAction } from '@/lib/trail/actions'
import { getAdaptation } from '@/lib/trail/queries/list-adaptations'
import { RESULTS } from '@/lib/trail/schema'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'trail' })
  return { title: t('desk.title') }
}

/** How it went, as the city that adapted a practice says; and a way to take the step back. */
export default async function AdaptationPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/adaptations/${id}`
  const viewer = await requireViewer(locale, path)
  const adaptation = (await getAdaptation(viewer, id, locale)) ?? notFound()
  const t = await getTranslations('trail')
  const { origin, own, version } = adaptation
  const labels = Object.fromEntries(
    (['year', 'changes', 'result', 'outcome'] as const).map((name) => [name, t(`form.${name}`)]),
  )
  const results = Object.fromEntries(RESULTS.map((value) => [value, t(`results.${value}`)]))
  return (
    <Desk
      desk="city"
      place="adaptations"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${adaptation.citySlug}` : undefined}
      title={t('form.edit', { title: isolated(origin.title) })}
      lede={t('form.lede', { city: origin.city })}
      langs={[origin.language, adaptation.language]}
    >
      <GoLink href={localePath(locale, `/practices/${origin.slug}#trail`)}>{t('form.see')}</GoLink>
      <ActionForm action={changeAdaptationAction} name={`adaptation-${id}`}>
        <input type="hidden" name="id" value={id} />
        <FormVersion version={version} labels={labels} names={{ result: results }} />
        <AdaptationFields stored={adaptation} own={own} />
        <p>
          <Submit>{t('form.save')}</Submit>
        </p>
      </ActionForm>
      <Fold summary={t('form.remove')}>
        <ActionForm action={removeAdaptationAction} name={`remove-${id}`}>
          <p>{t('form.removeHint')}</p>
          <input type="hidden" name="id" value={id} />
          <p>
            <Submit look="bad">{t('form.remove')}</Submit>
          </p>
        </ActionForm>
      </Fold>
    </Desk>
  )
}
