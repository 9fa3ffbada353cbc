import { updateProfileAction } from '@/lib/profiles/actions'
import { getProfile } from '@/lib/profiles/queries/get-profile'
import type { Doors } from './door'

export const profilesDoors: Doors = {
  'city.edit': async ({ cityId }) => ({
    action: updateProfileAction,
    fields: { cityId, version: '1', website: 'https://city.example.org' },
  }),
  'city.see-desk': async ({ cityId }) => ({ read: (viewer) => getProfile(viewer, cityId) }),
}
