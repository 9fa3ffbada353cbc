import { type Problem, refuse } from '@/lib/core/errors'
import { type Fold, readWall } from '@/lib/core/wall-clock'
import type { EventFields } from './schema'

type Times = Pick<
  EventFields,
  'startLocal' | 'endLocal' | 'zone' | 'fold' | 'opensLocal' | 'closesLocal'
>

/**
 * The moments of an event, computed from what clocks show where it is.
 * @throws `invalid` at each field: an unknown zone, a time that clocks jump over, one that comes twice where nobody said
 * which, an end before the start, a window of registration that is none
 */
export function momentsOf({ startLocal, endLocal, zone, fold, opensLocal, closesLocal }: Times) {
  const problems: Record<string, Problem> = {}
  const startsAt = read('startLocal', startLocal, fold || undefined)
  // The end is no choice of its own: of two it is the first that comes after the start.
  const [first, second] = (['earlier', 'later'] as const).map(
    (which) => readWall(endLocal, zone, which).at,
  )
  const endsAt =
    startsAt && first && first <= startsAt ? second : (first ?? read('endLocal', endLocal))
  const opensAt = opensLocal ? read('opensLocal', opensLocal, 'earlier') : null
  const closesAt = closesLocal ? read('closesLocal', closesLocal, 'later') : null
  if (startsAt && endsAt && endsAt <= startsAt) problems.endLocal ??= { key: 'events.endFirst' }
  if (opensAt && startsAt && opensAt >= startsAt)
    problems.opensLocal ??= { key: 'events.opensLate' }
  if (closesAt && ((opensAt && closesAt <= opensAt) || (startsAt && closesAt > startsAt)))
    problems.closesLocal ??= { key: 'events.closesWrong' }
  if (!startsAt || !endsAt || Object.keys(problems).length > 0)
    return refuse('invalid', 'errors.checkForm', { problems })
  return { startsAt, endsAt, opensAt: opensAt ?? null, closesAt: closesAt ?? null }

  function read(field: string, local: string, which?: Fold) {
    const { at, problem } = readWall(local, zone, which)
    if (problem === 'zone') problems.zone ??= { key: 'events.zoneUnknown' }
    else if (problem) problems[field] ??= { key: PROBLEMS[problem], values: { time: local, zone } }
    // The form asks which one only then.
    if (problem === 'twice') problems.fold ??= { key: 'events.foldMissing' }
    return at
  }
}

const PROBLEMS = {
  time: 'events.timeWrong',
  gap: 'events.timeSkipped',
  twice: 'events.timeTwice',
} as const
