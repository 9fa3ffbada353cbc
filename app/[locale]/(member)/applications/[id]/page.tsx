import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationFrame } from '@/components/accreditation/application-frame'
import { History } from '@/components/accreditation/history'
import { Standing, Withdraw } from '@/components/accreditation/overview'
import { Thread } from '@/components/accreditation/thread'
import { ChangesPart } from '@/components/accreditation/version-parts'
import { Wait } from '@/components/accreditation/wait'
import { Part } from '@/components/people/part'
import { Note } from '@/components/ui/note'
import { draftLetter } from '@/lib/accreditation/letter-draft'
import { type ApplicationProps, openApplication } from './open-application'

export async function generateMetadata({ params }: ApplicationProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('desk.overview') }
}

/** One application: how it stands, who has the next step, and what was written with the Commission. */
export default async function ApplicationPage(props: ApplicationProps) {
  const { application, locale } = await openApplication('', props)
  const [t, letter] = await Promise.all([
    getTranslations('accreditation'),
    draftLetter({ country: application.country.code, city: application.cityName }, locale),
  ])
  const { id, country, thread, history, handedIn, state } = application
  return (
    <ApplicationFrame application={application} page="overview">
      <Standing application={application} />
      <Part
        id="commission"
        title={t('thread.title')}
        hint={t('thread.hint', { commission: country.commission ?? t('thread.commission') })}
      >
        {!country.isHere && (
          <Note>
            <p>{t('thread.notHere')}</p>
          </Note>
        )}
        <Wait {...application} />
        <Thread
          applicationId={id}
          side="team"
          messages={thread}
          mayWrite={state !== 'withdrawn'}
          // The first word is hard: this one is there to be changed.
          body={thread.length === 0 ? letter.body : ''}
        />
      </Part>
      {handedIn && <ChangesPart version={handedIn} />}
      <Part id="history" title={t('desk.history')}>
        <History steps={history} />
      </Part>
      <Withdraw application={application} />
    </ApplicationFrame>
  )
}
