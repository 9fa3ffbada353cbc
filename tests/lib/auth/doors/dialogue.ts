import { randomUUID } from 'node:crypto'
import { followThreadAction, writePostAction } from '@/lib/dialogue/actions'
import { makePracticeOf, makeTeam } from '@/tests/lib/trail/support/trails'
import type { Doors } from './door'

export const dialogueDoors: Doors = {
  'dialogue.write': async () => ({ action: writePostAction, fields: await post() }),
  'dialogue.follow': async () => {
    const { subject, subjectId } = await post()
    return { action: followThreadAction, fields: { subject, subjectId } }
  },
  'dialogue.speak-for': async ({ cityId }) => ({
    action: writePostAction,
    fields: { ...(await post()), cityId },
  }),
}

async function post() {
  const { id: subjectId } = await makePracticeOf(await makeTeam())
  return { id: randomUUID(), subject: 'practice', subjectId, language: 'en', body: 'A question.' }
}
