import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse, type Values } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { faultInPdf } from '@/lib/files/read-pdf'
import { storeLetter } from '../mayor-letter'
import { ofTeam, recordApplication } from '../own-application'
import { OPEN_STATES } from '../policy'
import { LETTER_MEGABYTES, Letter } from '../schema'

const FAULTS = {
  'no-pdf': 'accreditation.letterNoPdf',
  encrypted: 'accreditation.letterEncrypted',
  'runs-script': 'accreditation.letterRuns',
} as const

/**
 * Keeps the mayor's signed letter; a new one takes the place of the last, and versions that were handed in keep theirs.
 * @throws `invalid` at the field `letter` for what is no PDF, is encrypted, has a script in it or is too heavy
 */
export async function uploadLetter(viewer: Viewer, input: unknown) {
  const { id, letter } = parse(Letter, input)
  await db.$transaction((tx) => ofTeam(tx, viewer, id, 'application.edit'))
  if (letter.size > LETTER_MEGABYTES * 1024 * 1024)
    wrong('accreditation.letterTooHeavy', { maximum: LETTER_MEGABYTES })
  const body = new Uint8Array(await letter.arrayBuffer())
  const fault = await faultInPdf(body)
  if (fault) wrong(FAULTS[fault])
  const letterId = crypto.randomUUID()
  await storeLetter(letterId, body)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.edit')
    if (!OPEN_STATES.includes(application.state)) refuse('conflict', 'accreditation.locked')
    await tx.application.update({
      where: { id },
      data: { letterId, letterName: letter.name.slice(0, 200) },
    })
    await recordApplication(tx, viewer.id, application, 'letter-added')
    return {}
  })
}

function wrong(
  key: (typeof FAULTS)[keyof typeof FAULTS] | 'accreditation.letterTooHeavy',
  values: Values = {},
): never {
  return refuse('invalid', 'errors.checkForm', { problems: { letter: { key, values } } })
}
