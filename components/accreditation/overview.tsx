import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import {
  draftApplicationAction,
  resubmitApplicationAction,
  submitApplicationAction,
  withdrawApplicationAction,
} from '@/lib/accreditation/actions'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { localePath } from '@/lib/i18n/locales'
import { CycleFacts } from './cycle-facts'
import { Progress } from './progress'

type Props = { application: OwnApplicationDesk }

/** How an application stands, and the team's next step. */
export function Standing({ application }: Props) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const format = useFormatter()
  const { id, state, citySlug, reportDue, isOpen, words, cycle } = application
  return (
    <>
      {citySlug && (
        <Note title={t('desk.member')}>
          {reportDue && (
            <p>{t('desk.report', { date: format.dateTime(reportDue, { dateStyle: 'long' }) })}</p>
          )}
          <GoLink href={localePath(locale, `/cities/${citySlug}`)}>{t('desk.see')}</GoLink>
        </Note>
      )}
      {words.length > 0 && (
        <Part title={t('desk.words')}>
          {words.map((text) => (
            <blockquote key={text} dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {text}
            </blockquote>
          ))}
        </Part>
      )}
      {state === 'enquiry' && (
        <Part id="draft" title={t('desk.draft')} hint={t('desk.draftHint')}>
          <ActionForm action={draftApplicationAction} name={`draft-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit>{t('desk.draft')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
      {isOpen && state !== 'enquiry' && <HandIn application={application} />}
      <Part id="call" title={t('commission.call')}>
        <CycleFacts cycle={cycle} />
      </Part>
    </>
  )
}

function HandIn({ application }: Props) {
  const t = useTranslations('accreditation')
  const { id, state, mayHandIn } = application
  const action = state === 'draft' ? submitApplicationAction : resubmitApplicationAction
  return (
    <Part
      id="hand-in"
      title={t('desk.handIn')}
      hint={t(mayHandIn ? 'desk.handInHint' : 'desk.handInCoordinator')}
    >
      <Progress application={application} />
      {mayHandIn && (
        <ActionForm action={action} name={`hand-in-${id}`} aria-label={t('desk.handIn')}>
          <input type="hidden" name="id" value={id} />
          <p>
            <Submit>{t('desk.handIn')}</Submit>
          </p>
        </ActionForm>
      )}
    </Part>
  )
}

/** Takes an application back. */
export function Withdraw({ application }: Props) {
  const t = useTranslations('accreditation')
  const { id, mayHandIn, mayWithdraw } = application
  if (!mayHandIn || !mayWithdraw) return null
  return (
    <Fold summary={t('desk.withdraw')}>
      <ActionForm
        action={withdrawApplicationAction}
        name={`withdraw-${id}`}
        aria-label={t('desk.withdraw')}
      >
        <p>{t('desk.withdrawHint')}</p>
        <input type="hidden" name="id" value={id} />
        <FormArea name="reason" rows={3} dir="auto" label={t('desk.reason')} />
        <p>
          <Submit look="bad">{t('desk.withdraw')}</Submit>
        </p>
      </ActionForm>
    </Fold>
  )
}
