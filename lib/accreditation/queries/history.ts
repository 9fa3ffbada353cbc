import type { Prisma } from '@/lib/core/db'
import type { Move, Side, State } from '../policy'

/** Each step that was taken, the first one first. */
export const stepSelect = {
  select: { id: true, move: true, to: true, side: true, reason: true, at: true },
  orderBy: [{ at: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Application$stepsArgs

type Stored = { id: string; move: string; to: State; side: string; reason: string; at: Date }
export type HistoryStep = Stored & { move: Move; side: Side }

export function historyOf(steps: Stored[]): HistoryStep[] {
  return steps.map((step) => ({ ...step, move: step.move as Move, side: step.side as Side }))
}
