import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { ProblemTable } from '@/components/roster/problem-table'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormFile } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { checkRosterAction } from '@/lib/roster/actions'
import { listImports } from '@/lib/roster/queries'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'roster' })
  return { title: t('title'), robots: { index: false } }
}

export default async function RosterPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/roster')
  if (!can(viewer, 'network.import-roster')) notFound()
  const [t, format, imports] = await Promise.all([
    getTranslations('roster'),
    getFormatter(),
    listImports(viewer),
  ])

  return (
    <Desk
      desk="secretariat"
      place="roster"
      path="/secretariat/roster"
      title={t('title')}
      lede={t('lede')}
      client={['roster']}
    >
      <GoLink href="/api/v1/cities.csv?status=member,uncertain,inactive,left">{t('export')}</GoLink>
      <section>
        <h2 className="h-sec">{t('upload.title')}</h2>
        <ActionForm action={checkRosterAction} name="roster" aria-label={t('upload.title')}>
          <FormFile
            name="file"
            label={t('upload.file')}
            hint={t('upload.hint')}
            accept=".csv,text/csv,text/plain"
          />
          <Submit>{t('upload.submit')}</Submit>
          <ProblemTable />
        </ActionForm>
      </section>
      <section>
        <h2 className="h-sec">{t('imports.title')}</h2>
        {imports.length === 0 ? (
          <EmptyState title={t('imports.none')}>
            <p>{t('imports.noneText')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('imports.caption')}
            columns={[
              { label: t('imports.file') },
              { label: t('imports.state') },
              { label: t('imports.count'), numeric: true },
              { label: t('imports.at') },
            ]}
            rows={imports.map(({ id, fileName, state, differences, createdAt }) => ({
              id,
              cells: [
                <a key={id} href={localePath(locale, `/secretariat/roster/${id}`)}>
                  <bdi>{fileName}</bdi>
                </a>,
                t(`states.${state}`),
                format.number(differences),
                format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
              ],
            }))}
          />
        )}
      </section>
    </Desk>
  )
}
