import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationFrame } from '@/components/accreditation/application-frame'
import { ApplicationForm } from '@/components/accreditation/form/application-form'
import { CopyPart } from '@/components/accreditation/form/copy-part'
import { LetterPart } from '@/components/accreditation/form/letter-part'
import { FormView } from '@/components/accreditation/form-view'
import { Part } from '@/components/people/part'
import { type ApplicationProps, openApplication } from '../open-application'

export async function generateMetadata({ params }: ApplicationProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('form.label') }
}

/** The form of an application: written by its team, and read once it is handed in. */
export default async function ApplicationFormPage(props: ApplicationProps) {
  const { application, viewer } = await openApplication('/form', props)
  const t = await getTranslations('accreditation')
  const { isOpen, draft } = application
  return (
    <ApplicationFrame application={application} page="form">
      {isOpen ? (
        <>
          <ApplicationForm application={application} viewerId={viewer.id} />
          <LetterPart application={application} />
        </>
      ) : (
        <Part title={t('form.label')} hint={t('form.locked')}>
          <FormView form={draft} />
        </Part>
      )}
      <CopyPart application={application} />
    </ApplicationFrame>
  )
}
