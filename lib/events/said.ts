import type { EventState, RegistrationState } from './schema'

/** What made somebody's message: something about their seat, or about the event, or the day before it. */
export const NEWS = ['seat', 'moved', 'clock', 'changed', 'week', 'day'] as const
export type News = (typeof NEWS)[number]

type Standing = {
  state: RegistrationState
  event: { state: EventState }
  /** They had a seat before, and no longer. */
  hadSeat: boolean
}

/** What is said of it: what is true as it is written, and only then what made it. */
export function saidOf(news: News, { state, event, hadSeat }: Standing) {
  if (state === 'cancelled') return 'givenBack'
  if (event.state === 'cancelled') return 'cancelled'
  if (state === 'lapsed') return 'lapsed'
  if (state === 'waiting' && hadSeat) return 'sentToWait'
  if (news === 'seat' || (state !== 'confirmed' && (news === 'week' || news === 'day')))
    return state
  return news
}
export type Said = ReturnType<typeof saidOf>
