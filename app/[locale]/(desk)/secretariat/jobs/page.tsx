import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { DeadLetterForms } from '@/components/jobs/dead-letter-forms'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import {
  dropJobAction,
  dropMailAction,
  retryAllJobsAction,
  retryAllMailAction,
  retryJobAction,
  retryMailAction,
} from '@/lib/jobs/actions'
import { getDeadLetters } from '@/lib/jobs/queries'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'jobs' })
  return { title: t('title'), robots: { index: false } }
}

export default async function JobsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/jobs')
  if (!can(viewer, 'network.retry-jobs')) notFound()
  const [t, format, letters] = await Promise.all([
    getTranslations('jobs'),
    getFormatter(),
    getDeadLetters(viewer),
  ])
  const { mails, jobs } = letters
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })

  return (
    <Desk
      desk="secretariat"
      place="jobs"
      path="/secretariat/jobs"
      title={t('title')}
      lede={t('lede')}
    >
      <Table
        caption={t('state.caption')}
        captionHidden
        columns={[{ label: t('title') }, { label: t('state.caption'), numeric: true }]}
        rows={[
          { id: 'waiting', cells: [t('state.waiting'), format.number(letters.waiting)] },
          { id: 'queued', cells: [t('state.queued'), format.number(letters.queued)] },
          { id: 'sent', cells: [t('state.sent'), format.number(letters.sent)] },
          { id: 'transport', cells: [t('state.transport'), t(`state.${letters.transport}`)] },
        ]}
      />
      {mails.length + jobs.length === 0 && (
        <EmptyState title={t('none')} level="h2">
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {mails.length > 0 && (
        <section>
          <h2 className="h-sec">{t('mail.title')}</h2>
          <Table
            caption={t('mail.caption')}
            columns={[
              { label: t('mail.kind') },
              { label: t('mail.state') },
              { label: t('mail.at') },
              { label: t('mail.act') },
            ]}
            rows={mails.map(({ id, template, state, error, createdAt }) => ({
              id,
              cells: [
                <code key="kind">{template}</code>,
                <>
                  {t(`mail.${state as 'failed' | 'uncertain'}`)}
                  {error && (
                    <>
                      <br />
                      <small lang="en">{error}</small>
                    </>
                  )}
                </>,
                when(createdAt),
                <DeadLetterForms key={id} id={id} again={retryMailAction} drop={dropMailAction} />,
              ],
            }))}
          />
          <ActionForm action={retryAllMailAction} name="again-all-mail">
            <Submit look="line">{t('allAgain')}</Submit>
          </ActionForm>
        </section>
      )}
      {jobs.length > 0 && (
        <section>
          <h2 className="h-sec">{t('jobs.title')}</h2>
          <Table
            caption={t('jobs.caption')}
            columns={[
              { label: t('jobs.task') },
              { label: t('jobs.error') },
              { label: t('jobs.at') },
              { label: t('jobs.act') },
            ]}
            rows={jobs.map(({ id, task, error, at }) => ({
              id,
              cells: [
                <code key="task">{task}</code>,
                <span key="error" lang="en">
                  {error}
                </span>,
                when(at),
                <DeadLetterForms key={id} id={id} again={retryJobAction} drop={dropJobAction} />,
              ],
            }))}
          />
          <ActionForm action={retryAllJobsAction} name="again-all-jobs">
            <Submit look="line">{t('allAgain')}</Submit>
          </ActionForm>
        </section>
      )}
    </Desk>
  )
}
