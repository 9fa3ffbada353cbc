import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import type { FitReason } from '@/lib/matching/match-request'
import type { FittingCity } from '@/lib/matching/queries/rank-requests'
import { inviteToRequestAction } from '@/lib/partnerships/actions'
import { FitWhy } from './fit-why'
import styles from './partnerships.module.css'

type Props = {
  requestId: string
  cities: FittingCity[]
  invited: { slug: string; name: string }[]
  say: (reason: FitReason) => string
}

/** The cities that fit a request best, to be asked; and those that were. */
export function InviteList({ requestId, cities, invited, say }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  return (
    <>
      {invited.length > 0 && (
        <p className="small">
          {t('invite.done', {
            cities: new Intl.ListFormat(locale).format(invited.map(({ name }) => name)),
          })}
        </p>
      )}
      {cities.length === 0 ? (
        <p className="small mute">{t('invite.none')}</p>
      ) : (
        <ul className={styles.list}>
          {cities.map(({ city, score, reasons }) => (
            <li key={city.id}>
              <p className={styles.name}>
                <a href={localePath(locale, `/cities/${city.slug}`)}>
                  <bdi>{city.name}</bdi>
                </a>
                , {city.country.name}
              </p>
              <FitWhy score={score} reasons={reasons} say={say} />
              <ActionForm action={inviteToRequestAction} name={`invite-${requestId}-${city.slug}`}>
                <input type="hidden" name="id" value={requestId} />
                <input type="hidden" name="slug" value={city.slug} />
                <Submit look="line" aria-label={t('invite.inviteCity', { city: city.name })}>
                  {t('invite.invite')}
                </Submit>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
