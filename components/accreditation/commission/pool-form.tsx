import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { proposeReviewersAction } from '@/lib/accreditation/actions'
import type { CountryApplicationDesk } from '@/lib/accreditation/queries/commission'
import { LEAST_REVIEWS } from '@/lib/accreditation/schema'
import { localePath } from '@/lib/i18n/locales'
import { useConflicts } from './use-conflicts'

/** Asks reviewers of the country's pool, who is free and has least to do first. */
export function PoolForm({ application }: { application: CountryApplicationDesk }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const locale = useLocale()
  const say = useConflicts()
  const { id, pool, state, country } = application
  if (state !== 'submitted' && state !== 'in_review') return null
  const free = pool.filter(({ conflicts }) => conflicts.length === 0)
  const bound = pool.filter(({ conflicts }) => conflicts.length > 0)
  const driftOf = (drift: number | null) => {
    if (drift === null || Math.abs(drift) < 1) return null
    const points = format.number(Math.abs(drift), { maximumFractionDigits: 0 })
    return t(drift > 0 ? 'review.kinder' : 'review.stricter', { points })
  }
  return (
    <Part
      id="pool"
      title={t('review.pool')}
      hint={t(free.length > 0 ? 'review.poolHint' : 'review.noPool', { count: LEAST_REVIEWS })}
    >
      {free.length > 0 ? (
        <ActionForm
          action={proposeReviewersAction}
          name={`pool-${id}`}
          aria-label={t('review.pool')}
        >
          <input type="hidden" name="id" value={id} />
          <FormChecks
            name="reviewers"
            legend={t('review.title')}
            stored={[]}
            options={free.map(({ userId, name, load, drift }) => ({
              value: userId,
              label: <bdi>{name}</bdi>,
              hint: [t('review.load', { count: load }), driftOf(drift)].filter(Boolean).join(' · '),
            }))}
          />
          <p>
            <Submit>{t('review.ask')}</Submit>
          </p>
        </ActionForm>
      ) : (
        <GoLink href={localePath(locale, `/commission?country=${country.code}`)}>
          {t('review.title')}
        </GoLink>
      )}
      {bound.length > 0 && (
        <ul className="small mute">
          {bound.map(({ userId, name, conflicts }) => (
            <li key={userId}>
              <bdi>{name}</bdi> – {say(conflicts)}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
