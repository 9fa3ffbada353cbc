'use server'
import { formAction } from '@/lib/auth/action'
import { dropJob, dropMail, retryAllJobs, retryAllMail, retryJob, retryMail } from './mutations'

export const retryMailAction = formAction(retryMail, 'jobs.again')
export const retryAllMailAction = formAction(retryAllMail, 'jobs.allAgain')
export const dropMailAction = formAction(dropMail, 'jobs.dropped')
export const retryJobAction = formAction(retryJob, 'jobs.again')
export const retryAllJobsAction = formAction(retryAllJobs, 'jobs.allAgain')
export const dropJobAction = formAction(dropJob, 'jobs.dropped')
