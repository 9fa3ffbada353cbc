import { db } from '@/lib/core/db'
import { retryMailAction } from '@/lib/jobs/actions'
import type { Doors } from './door'

export const jobDoors: Doors = {
  'network.retry-jobs': async () => {
    const { id } = await db.mail.create({
      data: {
        key: `door:${crypto.randomUUID()}`,
        template: 'sign-in',
        locale: 'en',
        address: 'someone@example.org',
        params: {},
        state: 'failed',
      },
    })
    return { action: retryMailAction, fields: { id } }
  },
}
