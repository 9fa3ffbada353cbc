import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Part } from '@/components/people/part'
import type { LastVersion } from '@/lib/accreditation/queries/versions'
import { VersionChanges } from './version-changes'

type Props = {
  /** Of the application. */
  id: string
  version: LastVersion
  /** The form itself. */
  children: ReactNode
}

/** What was handed in last: what changed since the time before, the letter, a print, and the form. */
export function VersionParts({ id, version, children }: Props) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const locale = useLocale()
  const { round, submittedAt } = version
  const file = (name: string) => `/api/applications/${id}/${name}?lang=${locale}`
  return (
    <>
      <ChangesPart version={version} />
      <Part
        id="form"
        title={t('versions.form', { round })}
        hint={t('versions.handedIn', { date: format.dateTime(submittedAt, { dateStyle: 'long' }) })}
      >
        <p>
          <a href={file('letter.pdf')} rel="nofollow">
            {t('commission.letter')}
          </a>
          {' · '}
          <a href={file('form.pdf')} rel="nofollow">
            {t('copy.print')}
          </a>
        </p>
        {children}
      </Part>
    </>
  )
}

/** What the version that was handed in last says otherwise than the one before. */
export function ChangesPart({ version: { round, changes, form } }: { version: LastVersion }) {
  const t = useTranslations('accreditation')
  if (!changes) return null
  return (
    <Part id="changes" title={t('versions.title', { from: round - 1, to: round })}>
      <VersionChanges changes={changes} language={form.language || 'en'} />
    </Part>
  )
}
