'use server'
import { formAction } from '@/lib/auth/action'
import { deletePost, editPost } from './mutations/change-post'
import { followThread, unfollowThread } from './mutations/follow-thread'
import { writePost } from './mutations/write-post'

export const writePostAction = formAction(writePost, 'dialogue.written')
export const editPostAction = formAction(editPost, 'dialogue.edited')
export const deletePostAction = formAction(deletePost, 'dialogue.deleted')
export const followThreadAction = formAction(followThread, 'dialogue.followed')
export const unfollowThreadAction = formAction(unfollowThread, 'dialogue.unfollowed')
