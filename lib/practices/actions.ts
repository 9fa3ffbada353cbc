'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { archivePractice, discardDraft, restorePractice } from './mutations/archive-practice'
import { addPracticeFile, removePracticeFile } from './mutations/change-files'
import { markUseful, savePractice, unmarkUseful, unsavePractice } from './mutations/mark-practice'
import { publishPractice } from './mutations/publish-practice'
import { saveDraft } from './mutations/save-draft'
import { saveMeans } from './mutations/save-means'
import { startPractice, startTranslation } from './mutations/start-practice'

export const startPracticeAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await startPractice(viewer, input)
  redirect(localePath(locale, `/my-city/practices/${id}`))
}, 'writing.started')
export const startTranslationAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await startTranslation(viewer, input)
  redirect(localePath(locale, `/my-city/practices/${id}`))
}, 'writing.started')
export const saveDraftAction = formAction(async (viewer, input, { locale }) => {
  const saved = await saveDraft(viewer, input)
  // One of the form's two buttons goes on to the preview.
  if (input.then === 'preview')
    redirect(localePath(locale, `/my-city/practices/${input.id}/preview`))
  return saved
}, 'writing.saved')
export const addPracticeFileAction = formAction(addPracticeFile, 'writing.fileAdded')
export const removePracticeFileAction = formAction(removePracticeFile, 'writing.fileRemoved')
export const publishPracticeAction = formAction(publishPractice, 'writing.published')
export const archivePracticeAction = formAction(archivePractice, 'writing.archived')
export const restorePracticeAction = formAction(restorePractice, 'writing.restored')
export const discardDraftAction = formAction(async (viewer, input, { locale }) => {
  const { kept, slug } = await discardDraft(viewer, input)
  // The page of what never was public is gone.
  if (!kept) redirect(localePath(locale, `/my-city/practices?city=${slug}`))
}, 'writing.discarded')
export const markUsefulAction = formAction(markUseful, 'practices.useful')
export const unmarkUsefulAction = formAction(unmarkUseful, 'practices.notUseful')
export const savePracticeAction = formAction(savePractice, 'practices.saved')
export const unsavePracticeAction = formAction(unsavePractice, 'practices.unsaved')
export const saveMeansAction = formAction(saveMeans, 'writing.meansSaved')
