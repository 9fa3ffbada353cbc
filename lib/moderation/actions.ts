'use server'
import { formAction } from '@/lib/auth/action'
import { decideReports } from './decide-reports'
import { reportContent } from './report-content'

export const reportContentAction = formAction(reportContent, 'moderation.reported')
export const decideReportsAction = formAction(decideReports, 'moderation.decided')
