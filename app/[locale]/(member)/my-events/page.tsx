import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnSeats } from '@/components/attending/own-seats'
import { PersonalShell } from '@/components/site/personal-shell'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { endCalendarAddressAction, makeCalendarAddressAction } from '@/lib/events/actions'
import { listOwnEvents } from '@/lib/events/queries/attending'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'attending' })
  return { title: t('title') }
}

/** What somebody comes to and has been to, and their own calendar. */
export default async function OwnEventsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/my-events')
  const [t, { coming, past, timezone, hasCalendar }] = await Promise.all([
    getTranslations('attending'),
    listOwnEvents(viewer),
  ])
  return (
    <PersonalShell
      path="/my-events"
      langs={[...coming, ...past].map(({ event }) => event.language)}
    >
      <PageHead title={t('title')} lede={t('lede')} />
      <Section title={t('list.coming')} id="coming">
        {coming.length > 0 ? (
          <OwnSeats seats={coming} timezone={timezone} />
        ) : (
          <EmptyState
            title={t('list.none')}
            actions={
              <ButtonLink look="line" href={localePath(locale, '/events')}>
                {t('list.browse')}
              </ButtonLink>
            }
          />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('list.past')} id="past">
          <OwnSeats seats={past} timezone={timezone} past />
        </Section>
      )}
      <Section title={t('calendar.title')} id="calendar" caption={t('calendar.hint')}>
        <ActionForm action={makeCalendarAddressAction} name="calendar">
          <p>
            <Submit look="line">{t(hasCalendar ? 'calendar.again' : 'calendar.make')}</Submit>
          </p>
        </ActionForm>
        {hasCalendar && (
          <ActionForm action={endCalendarAddressAction} name="calendar-end">
            <p>
              <Submit look="bad">{t('calendar.end')}</Submit>
            </p>
          </ActionForm>
        )}
      </Section>
    </PersonalShell>
  )
}
