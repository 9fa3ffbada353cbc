import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { DeclineForm } from '@/components/peers/decline-form'
import { JudgeForm } from '@/components/peers/judge-form'
import { Judgements } from '@/components/peers/judgements'
import { ReviewedPractice } from '@/components/peers/reviewed-practice'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getPeerTask } from '@/lib/peers/queries/peer-tasks'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'peers' })
  return { title: t('tasks.title') }
}

/** A practice of another city, and the form to judge it by. */
export default async function PeerReviewPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/peer-reviews/${id}`
  const viewer = await requireViewer(locale, path)
  const task = (await getPeerTask(viewer, id, locale)) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'peers' })
  const format = await getFormatter()
  const { text, scores, other, givenAt, dueAt, asCity } = task
  const date = format.dateTime(givenAt ?? dueAt, { dateStyle: 'medium' })
  const when = task.isLate ? t('tasks.late', { date }) : t('tasks.due', { date })
  return (
    <Desk
      desk="city"
      place="peer-reviews"
      path={path}
      title={
        <span lang={text.language} dir="auto">
          {text.title}
        </span>
      }
      lede={`${task.city} · ${stateOf()}`}
      langs={[text.language]}
    >
      <GoLink href={localePath(locale, '/about/review')}>{t('rubric')}</GoLink>
      <ReviewedPractice text={text} />
      {task.mayJudge ? (
        <Part title={t('tasks.yours')} hint={t('tasks.as', { city: asCity })}>
          {givenAt && <p>{t('tasks.again')}</p>}
          <JudgeForm task={task} />
          {!givenAt && <DeclineForm id={id} />}
        </Part>
      ) : (
        <Judgements
          judgements={[
            ...(scores ? [{ id, city: asCity, scores }] : []),
            ...(other ? [{ id: 'other', ...other }] : []),
          ]}
        />
      )}
    </Desk>
  )

  function stateOf() {
    if (task.declinedAt) return t('tasks.declined')
    if (task.givenAt) return t('tasks.given', { date })
    return task.state === 'withdrawn' ? t('tasks.ended') : when
  }
}
