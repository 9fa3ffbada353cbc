import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RequestFields } from '@/components/partnerships/request-fields'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { draftRequestAction } from '@/lib/partnerships/actions'
import { type DeskProps, openDesk } from '../../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return { title: t('form.new') }
}

/** The first draft of a request. */
export default async function NewRequestPage(props: DeskProps) {
  const place = '/my-city/requests/new'
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  if (!can(viewer, 'request.draft', { city: city.id })) notFound()
  const t = await getTranslations('partnerships')
  return (
    <Desk
      desk="city"
      place="partnerships"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('form.new')}
      lede={t('form.newLede')}
    >
      <CitySwitch city={city} path={place} />
      <ActionForm
        action={draftRequestAction}
        name={`request-${city.id}`}
        aria-label={t('form.fields')}
      >
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="cityId" value={city.id} />
        <RequestFields
          zone={city.timezone}
          stored={{
            ...{ kind: '', title: '', body: '', language: locale, blocks: [], sdgs: [] },
            ...{ regions: [], sizes: [], languages: [], priorities: [] },
            ...{ seats: 1, replyDays: 14, deadline: '' },
          }}
        />
        <p>
          <Submit>{t('form.begin')}</Submit>
        </p>
      </ActionForm>
    </Desk>
  )
}
