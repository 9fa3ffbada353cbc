import { useTranslations } from 'next-intl'
import { renderSVG } from 'uqr'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Note } from '@/components/ui/note'
import {
  beginSecondFactorAction,
  confirmAction,
  confirmSecondFactorAction,
  removeSecondFactorAction,
  renewRecoveryCodesAction,
} from '@/lib/auth/actions'
import type { getAccount } from '@/lib/auth/queries/account'
import { CodeField } from './code-field'
import styles from './second-factor.module.css'

type Account = Awaited<ReturnType<typeof getAccount>>
type Props = { account: Account; needed: boolean; strong: boolean }

/**
 * An authenticator on the phone: set up, in use, or not there yet. The forms stay when there is nothing more to fill in,
 * as what came of them is said where they stand: the codes to recover with are shown this once.
 */
export function SecondFactor({ account, needed, strong }: Props) {
  const t = useTranslations('account')
  const { setup, hasSecondFactor: inUse } = account
  return (
    <section className={styles.section} id="second-factor">
      <h2 className="h-sec">{t('factor.title')}</h2>
      <p>{t('factor.what')}</p>
      {needed && !inUse && <Note>{t('factor.needed')}</Note>}
      <ActionForm action={beginSecondFactorAction} name="begin-factor">
        {!inUse && !setup && <Submit look={needed ? 'solid' : 'line'}>{t('factor.begin')}</Submit>}
      </ActionForm>
      {setup && <Setup setup={setup} />}
      <ActionForm action={confirmSecondFactorAction} name="confirm-factor">
        {setup && <CodeField recovery={false} />}
        {setup && <Submit>{t('factor.confirm')}</Submit>}
      </ActionForm>
      {inUse && <InUse left={account.recoveryCodesLeft} strong={strong} />}
      <ActionForm action={removeSecondFactorAction} name="remove-factor">
        {inUse && <Submit look="bad">{t('factor.remove')}</Submit>}
      </ActionForm>
    </section>
  )
}

function Setup({ setup: { uri, secret } }: { setup: NonNullable<Account['setup']> }) {
  const t = useTranslations('account')
  return (
    <>
      <p>{t('factor.scan')}</p>
      {/* biome-ignore lint/performance/noImgElement: it is drawn here, and nothing is left to optimise */}
      <img
        className={styles.code}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`}
        alt={t('factor.picture')}
        width={220}
        height={220}
      />
      <p>
        {t('factor.type')} <code dir="ltr">{secret}</code>
      </p>
    </>
  )
}

function InUse({ left, strong }: { left: number; strong: boolean }) {
  const t = useTranslations('account')
  return (
    <>
      {!strong && (
        <>
          <Note>{t('factor.notHere')}</Note>
          <ActionForm action={confirmAction} name="factor-here">
            <input type="hidden" name="next" value="/settings/security" />
            <CodeField />
            <Submit>{t('confirm.submit')}</Submit>
          </ActionForm>
        </>
      )}
      <p>{t('factor.left', { count: left })}</p>
      <ActionForm action={renewRecoveryCodesAction} name="renew-codes">
        <Submit look="line">{t('factor.renew')}</Submit>
      </ActionForm>
    </>
  )
}
