import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import type { FitReason } from '@/lib/matching/match-request'
import { acceptInterestAction, declineInterestAction } from '@/lib/partnerships/actions'
import type { RequestDesk } from '@/lib/partnerships/queries/own-partnerships'
import { DECLINE_REASONS } from '@/lib/partnerships/schema'
import { FitWhy } from './fit-why'
import styles from './partnerships.module.css'

type Props = {
  request: RequestDesk
  fits: Map<string, { score: number; reasons: FitReason[] }>
  say: (reason: FitReason) => string
}

/** Who showed interest, with their words, how well they fit, and a yes or no for each. */
export function Answers({ request, fits, say }: Props) {
  const t = useTranslations('partnerships')
  const format = useFormatter()
  const locale = useLocale()
  const now = Date.now()
  return (
    <ul className={styles.list}>
      {request.interests.map(({ id, city, state, message, language, dueAt, ...row }) => {
        const fit = fits.get(city.id)
        const due = format.dateTime(dueAt, { dateStyle: 'medium' })
        return (
          <li key={id}>
            <p className={styles.name}>
              <a href={localePath(locale, `/cities/${city.slug}`)}>
                <bdi>{city.name}</bdi>
              </a>
              , {city.country.name}
            </p>
            <p className="small mute">
              {t(`interestStates.${state}`)}
              {state === 'waiting' && (
                <> · {t(dueAt.getTime() < now ? 'answers.late' : 'answers.due', { date: due })}</>
              )}
            </p>
            <p
              className={styles.words}
              lang={language === locale ? undefined : language}
              dir="auto"
              style={{ whiteSpace: 'pre-line' }}
            >
              {message}
            </p>
            {fit && <FitWhy {...fit} say={say} />}
            {row.reason && (
              <p className="small">{t('answers.said', { reason: t(`reasons.${row.reason}`) })}</p>
            )}
            {row.answer && <p dir="auto">{row.answer}</p>}
            {row.partnership && (
              <GoLink href={localePath(locale, `/my-city/partnerships/${row.partnership.id}`)}>
                {t('answers.partnership')}
              </GoLink>
            )}
            {state === 'waiting' && <Decision id={id} city={city.name} />}
          </li>
        )
      })}
    </ul>
  )
}

function Decision({ id, city }: { id: string; city: string }) {
  const t = useTranslations('partnerships')
  return (
    <div className={styles.answer}>
      <Fold summary={t('answers.accept', { city })}>
        <ActionForm action={acceptInterestAction} name={`accept-${id}`}>
          <input type="hidden" name="id" value={id} />
          <p>{t('answers.acceptHint', { city })}</p>
          <FormArea name="answer" rows={3} dir="auto" label={t('answers.words')} defaultValue="" />
          <p>
            <Submit>{t('answers.accept', { city })}</Submit>
          </p>
        </ActionForm>
      </Fold>
      <Fold summary={`${t('answers.decline')}: ${city}`}>
        <ActionForm action={declineInterestAction} name={`decline-${id}`}>
          <input type="hidden" name="id" value={id} />
          <FormChecks
            name="reason"
            pick="one"
            legend={t('answers.declineWhy')}
            stored={[]}
            options={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <FormArea
            name="answer"
            rows={3}
            dir="auto"
            label={t('answers.declineWords')}
            defaultValue=""
          />
          <p>
            <Submit look="line">{t('answers.decline')}</Submit>
          </p>
        </ActionForm>
      </Fold>
    </div>
  )
}
