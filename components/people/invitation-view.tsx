import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { deskPath } from '@/lib/people/policy'
import type { InvitationPage } from '@/lib/people/queries/get-invitation'
import { AcceptForm, AskForm, JoinForm, SignOutForm } from './accept-forms'
import styles from './invitation-view.module.css'
import { OwnPage } from './own-page'

type Props = { invitation: InvitationPage; token: string; path: string }

/** What an invitation's link opens: who invites to what, and the answer; or why there is nothing to answer. */
export function InvitationView({ invitation, token, path }: Props) {
  const t = useTranslations('people')
  const { state, role, place, inviter } = invitation
  const as = t(`as.${role}`, { place })
  if (state === 'open') return <Open {...{ invitation, token, path, as }} />
  const name = inviter?.name ?? t('invitation.somebody')
  return (
    <OwnPage path={path} name={as} title={t(`states.${state}.title`)}>
      <p>{t(`states.${state}.text`, { name })}</p>
      {state === 'expired' && inviter?.canBeAsked && <AskForm token={token} />}
      {state === 'accepted' && <Onward invitation={invitation} />}
    </OwnPage>
  )
}

function Open({ invitation, token, path, as }: Props & { as: string }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const { role, message, handover, inviter, expiresAt, hasAccount, isForViewer } = invitation
  const name = inviter?.name ?? t('invitation.somebody')
  return (
    <OwnPage
      path={path}
      name={t('invitation.desk')}
      title={as}
      lede={t('invitation.lede', { name })}
      langs={[inviter?.lang]}
    >
      <div className={styles.words}>
        <p>{t(`may.${role}`)}</p>
        {handover && <p>{t('invitation.handover', { name })}</p>}
        {message && (
          <blockquote lang={inviter?.lang} dir="auto">
            {message}
          </blockquote>
        )}
        <p className="cap">
          {t('invitation.until', { date: format.dateTime(expiresAt, { dateStyle: 'long' }) })}
        </p>
      </div>
      {isForViewer === null && (hasAccount ? <SignIn path={path} /> : <JoinForm token={token} />)}
      {isForViewer === true && <AcceptForm token={token} />}
      {isForViewer === false && <OtherPerson name={name} token={token} />}
    </OwnPage>
  )
}

/** For somebody who has an account, to prove that it is theirs. */
function SignIn({ path }: { path: string }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const next = encodeURIComponent(localePath(locale, path))
  return (
    <Actions>
      <ButtonLink href={`${localePath(locale, '/sign-in')}?next=${next}`}>
        {t('invitation.signIn')}
      </ButtonLink>
    </Actions>
  )
}

/** Signed in, but not with the address that was invited. */
function OtherPerson({ name, token }: { name: string; token: string }) {
  const t = useTranslations('people')
  return (
    <section className={styles.words} aria-labelledby="other">
      <h2 className="h-sec" id="other">
        {t('invitation.other')}
      </h2>
      <p>{t('invitation.otherText', { name })}</p>
      <SignOutForm token={token} />
    </section>
  )
}

function Onward({ invitation: { role, slug } }: { invitation: InvitationPage }) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <Actions>
      <ButtonLink href={localePath(locale, deskPath(role, slug))}>
        {t('invitation.toDesk')}
      </ButtonLink>
    </Actions>
  )
}
