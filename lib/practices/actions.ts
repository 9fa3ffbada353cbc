'use server'
import { formAction } from '@/lib/auth/action'
import { markUseful, savePractice, unmarkUseful, unsavePractice } from './mutations/mark-practice'

export const markUsefulAction = formAction(markUseful, 'practices.useful')
export const unmarkUsefulAction = formAction(unmarkUseful, 'practices.notUseful')
export const savePracticeAction = formAction(savePractice, 'practices.saved')
export const unsavePracticeAction = formAction(unsavePractice, 'practices.unsaved')
