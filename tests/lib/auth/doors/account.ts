import { setPasswordAction, updateAccountAction } from '@/lib/auth/actions'
import type { Doors } from './door'

export const accountDoors: Doors = {
  'account.manage': async () => ({
    action: updateAccountAction,
    fields: { name: 'A new name', mailLocale: 'fr', timezone: 'Europe/Paris' },
  }),
  'account.secure': async () => ({
    action: setPasswordAction,
    fields: { newPassword: 'seven herons cross the estuary' },
  }),
}
