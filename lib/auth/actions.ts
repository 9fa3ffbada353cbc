'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { clientAddress, formAction, openFormAction } from './action'
import { clearSessionCookie, setSessionCookie } from './cookie'
import { deviceOf } from './device'
import { changeAddress, requestAddressChange, updateAccount } from './mutations/account'
import { confirm } from './mutations/confirm'
import type { Entered } from './mutations/enter'
import { giveCode } from './mutations/give-code'
import { requestLink } from './mutations/request-link'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeIdentity,
  removePassword,
  removeSecondFactor,
  renewRecoveryCodes,
  setPassword,
} from './mutations/secure'
import { revokeOtherSessions, revokeSession, signOut } from './mutations/sessions'
import { signInWithLink } from './mutations/sign-in-with-link'
import { signInWithPassword } from './mutations/sign-in-with-password'
import { clearPending, readPending, setPending } from './pending'
import { safeNext } from './safe-next'

export const requestLinkAction = openFormAction(
  async (input, { locale }) => requestLink(input, { locale, client: await clientAddress() }),
  'account.linkSent',
)

export const signInWithLinkAction = openFormAction(async (input, { locale }) => {
  const { next, ...entered } = await signInWithLink(input, { locale, device: await device() })
  return goOn(entered, next, locale)
}, 'account.signedIn')

export const signInWithPasswordAction = openFormAction(async (input, { locale }) => {
  const client = await clientAddress()
  const entered = await signInWithPassword(input, { device: await device(), client })
  return goOn(entered, input.next, locale)
}, 'account.signedIn')

export const giveCodeAction = openFormAction(async (input, { locale }) => {
  const entered = await giveCode(await readPending(), input, { device: await device() })
  await clearPending()
  return goOn(entered, input.next, locale)
}, 'account.signedIn')

export const confirmAction = formAction(async (viewer, input, { locale }) => {
  await confirm(viewer, input)
  return redirect(safeNext(asText(input.next), localePath(locale, '/settings')))
}, 'account.confirmed')

export const signOutAction = formAction(async (viewer, _, { locale }) => {
  await signOut(viewer)
  await clearSessionCookie()
  return redirect(localePath(locale, '/'))
}, 'account.signedOut')

export const updateAccountAction = formAction(updateAccount, 'account.saved')
export const requestAddressChangeAction = formAction(
  (viewer, input) => requestAddressChange(viewer, input),
  'account.linkSent',
)
export const changeAddressAction = formAction(
  (viewer, input) => changeAddress(viewer, input),
  'account.addressChanged',
)
export const setPasswordAction = formAction(setPassword, 'account.passwordSet')
export const removePasswordAction = formAction(removePassword, 'account.passwordRemoved')
export const beginSecondFactorAction = formAction(beginSecondFactor, 'account.setupBegun')
export const confirmSecondFactorAction = formAction(confirmSecondFactor, 'account.secondFactorSet')
export const removeSecondFactorAction = formAction(
  removeSecondFactor,
  'account.secondFactorRemoved',
)
export const renewRecoveryCodesAction = formAction(renewRecoveryCodes, 'account.codesRenewed')
export const removeIdentityAction = formAction(removeIdentity, 'account.serviceRemoved')
export const revokeSessionAction = formAction(revokeSession, 'account.sessionEnded')
export const revokeOtherSessionsAction = formAction(revokeOtherSessions, 'account.sessionsEnded')

/** After the first factor: in, or on to the second one. */
async function goOn(entered: Entered, next: unknown, locale: Locale) {
  const home = localePath(locale, '/inbox')
  const to = safeNext(asText(next), home)
  if (entered.pending === null) {
    await setSessionCookie(entered.sessionId)
    return redirect(to)
  }
  await setPending(entered.pending)
  return redirect(`${localePath(locale, '/sign-in/code')}?next=${encodeURIComponent(to)}`)
}

async function device() {
  return deviceOf((await headers()).get('user-agent'))
}

function asText(value: unknown) {
  return typeof value === 'string' ? value : undefined
}
