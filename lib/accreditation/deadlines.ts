import { type Problem, refuse } from '@/lib/core/errors'
import { readWall } from '@/lib/core/wall-clock'
import type { Deadline } from './policy'

type Times = { zone: string; opensLocal: string; closesLocal: string; decidesLocal: string }
type Moments = { opensAt: Date; closesAt: Date; decidesAt: Date }

/**
 * The moments of a call, computed from what clocks show in its zone. Of a time that comes twice the later is meant: a
 * deadline never ends sooner than somebody may read it.
 * @throws `invalid` at each field: an unknown zone, a time that clocks jump over, an end before what it ends
 */
export function momentsOf({ zone, ...times }: Times): Moments {
  const problems: Record<string, Problem> = {}
  const read = (field: keyof typeof times) => {
    const { at, problem } = readWall(times[field], zone, 'later')
    if (problem === 'zone') problems.zone ??= { key: 'accreditation.zoneUnknown' }
    else if (problem) problems[field] = { key: 'accreditation.timeWrong' }
    return at
  }
  const [opensAt, closesAt, decidesAt] = [
    read('opensLocal'),
    read('closesLocal'),
    read('decidesLocal'),
  ]
  if (opensAt && closesAt && closesAt <= opensAt)
    problems.closesLocal ??= { key: 'accreditation.endFirst' }
  if (closesAt && decidesAt && decidesAt <= closesAt)
    problems.decidesLocal ??= { key: 'accreditation.endFirst' }
  if (!opensAt || !closesAt || !decidesAt || Object.keys(problems).length > 0)
    return refuse('invalid', 'errors.checkForm', { problems })
  return { opensAt, closesAt, decidesAt }
}

/** @throws `conflict` once a deadline has passed, naming it with its zone; of the first, also before the call opens */
export function ensureWithin(
  cycle: Moments & { zone: string; closesLocal: string; decidesLocal: string },
  deadline: Deadline,
  now: Date,
) {
  if (deadline === 'closes' && now < cycle.opensAt) refuse('conflict', 'accreditation.notYetOpen')
  const end = deadline === 'closes' ? cycle.closesAt : cycle.decidesAt
  const local = deadline === 'closes' ? cycle.closesLocal : cycle.decidesLocal
  if (now >= end)
    refuse('conflict', 'accreditation.tooLate', {
      values: { time: local.replace('T', ' '), zone: cycle.zone },
    })
}
