import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CountryCaps } from '@/components/accreditation/cycles/country-caps'
import { CycleForm } from '@/components/accreditation/cycles/cycle-form'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { publishCycleAction } from '@/lib/accreditation/actions'
import { getCycle } from '@/lib/accreditation/queries/cycles'
import { listJoinCountries } from '@/lib/accreditation/queries/guide'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('cycles.title') }
}

/** One call: its dates and rules, and the places of countries. */
export default async function CyclePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/cycles/${id}`
  const viewer = await requireViewer(locale, path)
  const cycle = (await getCycle(viewer, id, locale)) ?? notFound()
  const [t, countries] = await Promise.all([
    getTranslations('accreditation'),
    listJoinCountries(locale),
  ])
  const isRunning = cycle.publishedAt !== null && cycle.opensAt <= new Date()
  return (
    <Desk
      desk="secretariat"
      place="cycles"
      path={path}
      title={t('desk.call', { name: cycle.name })}
      lede={t(cycle.publishedAt ? 'cycles.isPublished' : 'cycles.isDraft')}
    >
      <GoLink href={localePath(locale, '/secretariat/cycles')}>{t('cycles.title')}</GoLink>
      {!cycle.publishedAt && (
        <Part id="publish" title={t('cycles.publish')} hint={t('cycles.publishHint')}>
          <ActionForm action={publishCycleAction} name={`publish-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit>{t('cycles.publish')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
      <Part id="rules" title={t('cycles.title')} hint={isRunning ? t('cycles.running') : undefined}>
        <CycleForm id={id} cycle={cycle} />
      </Part>
      <CountryCaps cycle={cycle} countries={countries} />
    </Desk>
  )
}
