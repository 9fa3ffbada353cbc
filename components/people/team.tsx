import { useFormatter, useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { Locale } from '@/lib/i18n/locales'
import type { CityTeam } from '@/lib/people/queries/get-city-team'
import { CONTACTS_WANTED } from '@/lib/people/schema'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { Leaving } from './leaving'
import { Part } from './part'
import { PresentForm } from './present-form'
import { RemoveForm } from './remove-form'
import { Rows } from './rows'

type Props = { city: { id: string; name: string }; team: CityTeam; language: Locale }

/** Everything about the people of a city, for those who work there. */
export function Team({ city, team, language }: Props) {
  const t = useTranslations('people')
  const { own, invitations, mayInvite } = team
  return (
    <>
      <Contacts team={team} />
      <Part title={t('team.people')}>
        <People team={team} />
      </Part>
      {own && (
        <Part title={t('present.title')} hint={t('present.hint')}>
          <PresentForm
            key={own.id}
            cityId={city.id}
            name={city.name}
            title={own.title}
            contact={own.contact}
          />
        </Part>
      )}
      {invitations.length > 0 && (
        <Part title={t('invitations.title')} id="invitations">
          <InvitationList invitations={invitations} place={city.name} mayAct={mayInvite} />
        </Part>
      )}
      {mayInvite && (
        <Part title={t('invite.title')} hint={t('invite.hint')} id="invite">
          <InviteForm roles={['contributor', 'coordinator']} cityId={city.id} language={language} />
        </Part>
      )}
      <Leaving city={city} team={team} language={language} />
    </>
  )
}

function Contacts({ team: { contacts } }: { team: CityTeam }) {
  const t = useTranslations('people')
  const text = contacts === 0 ? 'none' : contacts < CONTACTS_WANTED ? 'one' : 'enough'
  return (
    <Note>
      <p>{t(`contacts.${text}`)}</p>
    </Note>
  )
}

function People({ team: { people, mayRemove } }: { team: CityTeam }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const rows = people.map(({ id, name, role, title, contact, createdAt, isViewer }) => ({
    id,
    name: (
      <>
        <bdi>{name}</bdi> {isViewer && <span className="cap">{t('team.you')}</span>}
      </>
    ),
    detail: (
      <>
        {t(`roles.${role}`)}
        {title && (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </>
    ),
    note: (
      <>
        {contact && <>{t('team.contact')} </>}
        {t('team.since', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) })}
      </>
    ),
    children: mayRemove && !isViewer && <RemoveForm grantId={id} name={name} />,
  }))
  return <Rows rows={rows} />
}
