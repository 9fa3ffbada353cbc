import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Rows } from '@/components/people/rows'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { inviteColleagueAction, removeColleagueAction } from '@/lib/accreditation/actions'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'

/** Who works on an application, and the way in for more. */
export function TeamPart({ application }: { application: OwnApplicationDesk }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const { id, team, mayHandIn } = application
  const rows = team.map(({ id: grantId, name, role, createdAt, isViewer }) => ({
    id: grantId,
    name: (
      <>
        <bdi>{name}</bdi> {isViewer && <span className="cap">{t('team.you')}</span>}
      </>
    ),
    detail: t(`team.${role as 'coordinator' | 'contributor'}`),
    note: t('team.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) }),
    children: (mayHandIn || isViewer) && (
      <ActionForm action={removeColleagueAction} name={`remove-${grantId}`}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="grantId" value={grantId} />
        <Submit look="text">{t(isViewer ? 'team.leave' : 'team.remove')}</Submit>
      </ActionForm>
    ),
  }))
  return (
    <>
      <Part title={t('team.title')} hint={t('team.hint')}>
        <Rows rows={rows} />
      </Part>
      {mayHandIn && (
        <Part id="invite" title={t('team.invite')} hint={t('team.inviteHint')}>
          <ActionForm
            action={inviteColleagueAction}
            name={`invite-${id}`}
            aria-label={t('team.invite')}
          >
            <input type="hidden" name="id" value={id} />
            <FormSelect name="role" label={t('team.role')} defaultValue="contributor">
              <option value="contributor">{t('team.contributor')}</option>
              <option value="coordinator">{t('team.coordinator')}</option>
            </FormSelect>
            <p>
              <Submit look="line">{t('team.make')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
    </>
  )
}
