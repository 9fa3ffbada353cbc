import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FeedbackForm, RegisterForm, SeatState } from '@/components/attending/seat-forms'
import { EventTime } from '@/components/events/event-time'
import styles from '@/components/partnerships/partnerships.module.css'
import { PersonalShell } from '@/components/site/personal-shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireViewer } from '@/lib/auth/current-viewer'
import { getOwnEvent } from '@/lib/events/queries/attending'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'attending' })
  return { title: t('title'), robots: { index: false } }
}

/** An event for whoever comes to it, or wants to. */
export default async function OwnEventPage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const path = `/my-events/${slug}`
  const viewer = await requireViewer(locale, path)
  const own = (await getOwnEvent(viewer, slug, locale)) ?? notFound()
  const { event, seat, obstacle, timezone, hasBegun } = own
  const t = await getTranslations('attending')
  const mayRegister = !obstacle && (!seat || ['cancelled', 'lapsed'].includes(seat.state))
  return (
    <PersonalShell path={path} langs={[event.language]}>
      <PageHead
        title={
          <bdi lang={event.language === locale ? undefined : event.language}>{event.title}</bdi>
        }
        lede={<EventTime {...event} zone={timezone ?? event.zone} />}
      >
        {timezone && timezone !== event.zone && (
          <p className="small">
            {t('event.own')}: <EventTime {...event} />
          </p>
        )}
        <p className={styles.acts}>
          <GoLink href={localePath(locale, `/events/${slug}`)}>{t('event.see')}</GoLink>
          <GoLink href={localePath(locale, '/my-events')}>{t('event.back')}</GoLink>
        </p>
      </PageHead>
      <Section title={t('event.register')} id="seat">
        {obstacle === 'cancelled' && (
          <p dir="auto">{t('event.cancelled', { reason: event.cancelReason })}</p>
        )}
        {obstacle && obstacle !== 'cancelled' && !seat && <p>{t(`event.${obstacle}`)}</p>}
        <SeatState own={own} />
        {mayRegister && <RegisterForm own={own} />}
        {seat?.attended === true && (
          <p>
            <a href={`/api/certificates/${slug}?lang=${locale}`}>{t('list.certificate')}</a>
          </p>
        )}
      </Section>
      {hasBegun && seat?.state === 'confirmed' && event.state === 'published' && (
        <Section title={t('event.feedback')} id="feedback">
          <FeedbackForm own={own} />
        </Section>
      )}
    </PersonalShell>
  )
}
