import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { localePath } from '@/lib/i18n/locales'
import type { listVersions, VersionDifference } from '@/lib/practices/queries/practice-versions'
import { Difference } from './difference'

type Props = {
  slug: string
  language: string
  versions: Awaited<ReturnType<typeof listVersions>>
  compared: { from: number; to: number; fields: VersionDifference } | null
}

/** The versions of a practice, and the words that one of them changed. */
export function PracticeHistory({ slug, language, versions, compared }: Props) {
  const t = useTranslations('writing')
  const format = useFormatter()
  const page = localePath(useLocale(), `/practices/${slug}/history`)
  if (versions.length < 2) return null
  return (
    <>
      {compared && (
        <Section
          id="difference"
          title={t('versions.compare', { from: compared.from, to: compared.to })}
        >
          <Difference fields={compared.fields} language={language} />
        </Section>
      )}
      <Section title={t('edit.history')}>
        <Table
          caption={t('edit.history')}
          captionHidden
          columns={[
            { label: t('versions.version') },
            { label: t('preview.note') },
            { label: t('versions.see') },
          ]}
          rows={versions.map(({ version, savedAt, note, changed }, index) => ({
            id: String(version),
            cells: [
              <span key="version">
                {t('versions.number', { version })}
                <br />
                <small className="mute">{format.dateTime(savedAt, { dateStyle: 'long' })}</small>
              </span>,
              note ? (
                <span key="note" lang={language} dir="auto">
                  {note}
                </span>
              ) : (
                '–'
              ),
              index === versions.length - 1 ? (
                t('versions.first')
              ) : (
                <a key="see" href={`${page}?version=${version}#difference`}>
                  {t('versions.changed', {
                    fields: changed.map((field) => t(`fields.${field}`)).join(', '),
                  })}
                </a>
              ),
            ],
          }))}
        />
      </Section>
    </>
  )
}
