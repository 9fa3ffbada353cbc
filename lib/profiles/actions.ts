'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { addPicture } from './mutations/add-picture'
import { describePicture, movePicture, removePicture } from './mutations/change-pictures'
import { removeText } from './mutations/remove-text'
import { saveText } from './mutations/save-text'
import { updateProfile } from './mutations/update-profile'

export const updateProfileAction = formAction(updateProfile, 'profile.saved')
export const saveTextAction = formAction(saveText, 'profile.textSaved')
export const removeTextAction = formAction(async (viewer, input, { locale }) => {
  const { slug } = await removeText(viewer, input)
  // The page of a language that is gone would begin it anew.
  redirect(localePath(locale, `/my-city/texts?city=${slug}`))
}, 'profile.textRemoved')
export const addPictureAction = formAction(addPicture, 'profile.pictureAdded')
export const describePictureAction = formAction(describePicture, 'profile.pictureSaved')
export const movePictureAction = formAction(movePicture, 'profile.pictureMoved')
export const removePictureAction = formAction(removePicture, 'profile.pictureRemoved')
