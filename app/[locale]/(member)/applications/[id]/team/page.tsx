import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationFrame } from '@/components/accreditation/application-frame'
import { TeamPart } from '@/components/accreditation/team-part'
import { type ApplicationProps, openApplication } from '../open-application'

export async function generateMetadata({ params }: ApplicationProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('team.title') }
}

/** Who works on an application. */
export default async function ApplicationTeamPage(props: ApplicationProps) {
  const { application } = await openApplication('/team', props)
  return (
    <ApplicationFrame application={application} page="team">
      <TeamPart application={application} />
    </ApplicationFrame>
  )
}
