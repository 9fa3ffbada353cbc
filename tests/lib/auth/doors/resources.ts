import { randomUUID } from 'node:crypto'
import { declineResourceAction, suggestResourceAction } from '@/lib/resources/actions'
import { suggested, suggestion } from '@/tests/lib/resources/support/resources'
import type { Doors } from './door'

export const resourceDoors: Doors = {
  'resource.suggest': async () => ({
    action: suggestResourceAction,
    fields: suggestion({ id: randomUUID() }),
  }),
  'network.curate-resources': async () => ({
    action: declineResourceAction,
    fields: { id: await suggested(), reason: 'We have it already.' },
  }),
}
