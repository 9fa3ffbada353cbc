'use server'
import { formAction } from '@/lib/auth/action'
import { assignPeer, passForm, returnForm } from './mutations/decide-form'
import { declinePeer, judge } from './mutations/judge'
import { putForward, withdrawReview } from './mutations/put-forward'

export const putForwardAction = formAction(putForward, 'peers.putForward')
export const withdrawReviewAction = formAction(withdrawReview, 'peers.withdrawn')
export const returnFormAction = formAction(returnForm, 'peers.returned')
export const passFormAction = formAction(passForm, 'peers.passed')
export const assignPeerAction = formAction(assignPeer, 'peers.assigned')
export const judgeAction = formAction(judge, 'peers.judged')
export const declinePeerAction = formAction(declinePeer, 'peers.declined')
