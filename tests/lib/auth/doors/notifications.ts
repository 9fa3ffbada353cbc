import { choosePacesAction, followAction } from '@/lib/notifications/actions'
import type { Doors } from './door'

export const notificationsDoors: Doors = {
  'notifications.manage': async () => ({
    action: choosePacesAction,
    fields: { 'city-updated': 'daily' },
  }),
  'follow.manage': async () => ({ action: followAction, fields: { target: 'topic:workplace' } }),
}
