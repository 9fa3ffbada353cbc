import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Note } from '@/components/ui/note'
import { Terms } from '@/components/ui/terms'
import { localePath } from '@/lib/i18n/locales'
import { decideClaimAction } from '@/lib/people/actions'
import type { ClaimRow } from '@/lib/people/queries/list-claims'
import styles from './claim-decision.module.css'

/** A claim with all that was given for it, and the answer to it. */
export function ClaimDecision({ claim }: { claim: ClaimRow }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const format = useFormatter()
  const { id, user, city, title, evidence, evidenceUrl, createdAt, coordinators } = claim
  const names = coordinators.join(' · ')
  return (
    <article className={styles.claim} aria-labelledby={`claim-${id}`}>
      <h3 className="h-item" id={`claim-${id}`}>
        <a href={localePath(locale, `/cities/${city.slug}`)}>{city.name}</a> · {city.country}
      </h3>
      <Terms
        terms={[
          {
            id: `${id}-who`,
            name: t('claims.who'),
            text: (
              <a href={localePath(locale, `/secretariat/people/${user.id}`)}>
                <bdi>{user.name}</bdi>
              </a>
            ),
            note: t('claim.sentOn', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) }),
          },
          { id: `${id}-title`, name: t('claims.function'), text: <bdi>{title}</bdi> },
          {
            id: `${id}-evidence`,
            name: t('claims.evidence'),
            text: (
              <p className={styles.words} dir="auto">
                {evidence}
              </p>
            ),
          },
          ...(evidenceUrl
            ? [
                {
                  id: `${id}-url`,
                  name: t('claims.url'),
                  text: (
                    <a href={evidenceUrl} rel="noopener noreferrer nofollow" dir="ltr">
                      {evidenceUrl}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {coordinators.length > 0 && (
        <Note>
          <p>{t('claims.taken', { names })}</p>
        </Note>
      )}
      <ActionForm
        action={decideClaimAction}
        name={`decide-${id}`}
        aria-label={t('claims.answerTo', { name: user.name, city: city.name })}
      >
        <input type="hidden" name="id" value={id} />
        <FormChecks
          name="decision"
          pick="one"
          legend={t('claims.answer')}
          stored={[]}
          options={[
            {
              value: 'approve',
              label: t('claims.approve'),
              hint: t('claims.approveHint', { city: city.name }),
            },
            { value: 'decline', label: t('claims.decline') },
          ]}
        />
        <FormArea
          name="reason"
          label={t('remove.reason')}
          hint={t('remove.reasonHint', { name: user.name })}
          rows={3}
          required
        />
        <Submit look="line">{t('claims.decide')}</Submit>
      </ActionForm>
    </article>
  )
}
