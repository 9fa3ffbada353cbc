import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { mergeDraft } from '@/lib/core/merge-draft'
import { parse } from '@/lib/core/parse'
import { readContent } from '../completeness'
import { ofTeam } from '../own-application'
import { OPEN_STATES } from '../policy'
import { FIELDS, type Field, SaveApplication } from '../schema'

/**
 * Saves what was typed, field by field: several people can write in one form, and only where two changed the same field
 * since `version` does the second one have to choose.
 * @returns the version now, and what others wrote in other fields since `version`
 * @throws `conflict` while it is handed in, and with what stands in fields that somebody else changed
 */
export async function saveApplication(viewer: Viewer, input: unknown) {
  const { id, version, ...fields } = parse(SaveApplication, input)
  const saved = await db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.edit')
    if (!OPEN_STATES.includes(application.state)) refuse('conflict', 'accreditation.locked')
    const before = readContent(application.content)
    const touched = application.touched as Record<string, number>
    const { taken, ...kept } = mergeDraft<Field, string>({
      ...{ names: FIELDS, before, fields, touched, seen: version },
      same: (one, other) => one.trim() === other.trim(),
    })
    const changed = Object.keys(taken)
    if (changed.length === 0) return { version: application.version, ...kept }
    const next = application.version + 1
    await tx.application.update({
      where: { id },
      data: {
        content: { ...before, ...taken },
        touched: { ...touched, ...Object.fromEntries(changed.map((field) => [field, next])) },
        version: next,
        ...(taken.cityName?.trim() && { cityName: taken.cityName.trim().slice(0, 120) }),
      },
    })
    return { version: next, ...kept }
  })
  const { contested, ...rest } = saved
  if (Object.keys(contested).length > 0)
    refuse('conflict', 'writing.contested', { current: { version: saved.version, ...contested } })
  return rest
}
