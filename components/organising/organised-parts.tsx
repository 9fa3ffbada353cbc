import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import type { Organised } from '@/lib/events/queries/organiser'
import { localePath } from '@/lib/i18n/locales'
import { EventsOfOthers } from './events-of-others'
import { OrganisedList } from './organised-list'

type Props = {
  organised: Organised
  /** The city whose desk it is; null at the secretariat's. */
  cityId: string | null
  /** Where a new one begins. */
  newPath: string
}

/** The organiser's desk: what is asked of them, what comes, and what was. */
export function OrganisedParts({ organised, cityId, newPath }: Props) {
  const t = useTranslations('organising')
  const locale = useLocale()
  const { coming, past, asked, invited, mayDraft, mayAnswer } = organised
  return (
    <>
      {asked.length > 0 && (
        <Part
          id="asked"
          title={t('desk.asked')}
          hint={t(mayAnswer ? 'desk.askedHint' : 'desk.coordinators')}
        >
          <EventsOfOthers events={asked} cityId={mayAnswer && cityId ? cityId : undefined} />
        </Part>
      )}
      <Part id="coming" title={t('desk.coming')}>
        {coming.length > 0 ? (
          <OrganisedList events={coming} />
        ) : (
          <EmptyState title={t('desk.comingNone')} />
        )}
        {mayDraft && (
          <p>
            <ButtonLink href={localePath(locale, newPath)}>{t('desk.start')}</ButtonLink>
          </p>
        )}
        {mayDraft && (
          <GoLink href={localePath(locale, '/my-city/events/fair-time')}>{t('desk.fair')}</GoLink>
        )}
      </Part>
      {invited.length > 0 && (
        <Part id="invited" title={t('desk.invited')}>
          <EventsOfOthers events={invited} />
        </Part>
      )}
      {past.length > 0 && (
        <Part id="past" title={t('desk.past')}>
          <OrganisedList events={past} />
        </Part>
      )}
    </>
  )
}
