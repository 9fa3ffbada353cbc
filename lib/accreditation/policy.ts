/** How an application can stand, in the order of a way that goes well. */
export const STATES = [
  ...(['enquiry', 'draft', 'submitted', 'in_review', 'changes_requested'] as const),
  ...(['endorsed', 'not_endorsed', 'forwarded', 'admitted', 'not_admitted'] as const),
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** Who takes a step: the city's team, its National Commission, or the secretariat. */
export const SIDES = ['team', 'commission', 'secretariat'] as const
export type Side = (typeof SIDES)[number]

/** Until when a step can be taken: the end of the call, or the day by which Commissions have decided. */
export type Deadline = 'closes' | 'decides'

type Step = {
  from: readonly State[]
  to: State
  side: Side
  /** The call has to be open. */
  within?: Deadline
  /** Everyone concerned is told why. */
  reason?: true
}

/** The one machine of accreditation: the server, the interface and the tests read it. */
export const MOVES = {
  draft: { from: ['enquiry'], to: 'draft', side: 'team' },
  submit: { from: ['draft'], to: 'submitted', side: 'team', within: 'closes' },
  resubmit: { from: ['changes_requested'], to: 'in_review', side: 'team', within: 'decides' },
  withdraw: {
    from: ['enquiry', 'draft', 'submitted', 'in_review', 'changes_requested'],
    to: 'withdrawn',
    side: 'team',
  },
  review: { from: ['submitted'], to: 'in_review', side: 'commission', within: 'decides' },
  'request-changes': {
    ...{ from: ['in_review'], to: 'changes_requested', side: 'commission' },
    ...{ within: 'decides', reason: true },
  },
  endorse: {
    ...{ from: ['in_review'], to: 'endorsed', side: 'commission' },
    ...{ within: 'decides', reason: true },
  },
  decline: {
    ...{ from: ['submitted', 'in_review'], to: 'not_endorsed', side: 'commission' },
    ...{ within: 'decides', reason: true },
  },
  forward: { from: ['endorsed'], to: 'forwarded', side: 'commission' },
  admit: { from: ['forwarded'], to: 'admitted', side: 'secretariat', reason: true },
  refuse: { from: ['forwarded'], to: 'not_admitted', side: 'secretariat', reason: true },
} as const satisfies Record<string, Step>
export type Move = keyof typeof MOVES

export const stepOf = (move: Move): Step => MOVES[move]

export function mayMove(state: State, move: Move) {
  return stepOf(move).from.includes(state)
}

/** What a side can do with an application as it stands. */
export function movesOf(state: State, side: Side) {
  return (Object.keys(MOVES) as Move[]).filter(
    (move) => stepOf(move).side === side && mayMove(state, move),
  )
}

/** Who has the next step, as far as it is not over. */
export const NEXT: Record<State, Side | null> = {
  ...({ enquiry: 'commission', draft: 'team', submitted: 'commission' } as const),
  ...({ in_review: 'commission', changes_requested: 'team', endorsed: 'commission' } as const),
  ...({ not_endorsed: null, forwarded: 'secretariat', admitted: null } as const),
  ...({ not_admitted: null, withdrawn: null } as const),
}

/** The same for an application as it stands: as long as nobody was asked, or all was answered, the team is free to go on. */
export function nextOf(state: State, waitsSince: Date | null) {
  return state === 'enquiry' && waitsSince === null ? 'team' : NEXT[state]
}

/** States in which the team can write in the form. */
export const OPEN_STATES: readonly State[] = ['enquiry', 'draft', 'changes_requested']
/** States in which the Commission knows no more than that it was asked. */
export const PRIVATE_STATES: readonly State[] = ['enquiry', 'draft']
/** Handed in and not decided: they wait for one of the country's places. */
export const QUEUED_STATES: readonly State[] = ['submitted', 'in_review', 'changes_requested']
/** What the secretariat knows of: all that a Commission has sent on. */
export const FORWARDED_STATES: readonly State[] = ['forwarded', 'admitted', 'not_admitted']
