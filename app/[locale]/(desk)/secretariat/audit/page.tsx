import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditTable } from '@/components/audit/audit-table'
import { Desk } from '@/components/site/desk'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { listChanges } from '@/lib/audit/queries'
import { AuditFilters as Filters } from '@/lib/audit/schema'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'audit' })
  return { title: t('title'), robots: { index: false } }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/audit')
  if (!can(viewer, 'network.read-audit')) notFound()
  const given = Object.fromEntries(
    Object.entries(await searchParams).filter(([, value]) => value !== ''),
  )
  const { value: filters, wrong } = readQuery(Filters, given)
  const [t, { changes, next }] = await Promise.all([
    getTranslations('audit'),
    listChanges(viewer, filters),
  ])
  const address = localePath(locale, '/secretariat/audit')

  return (
    <Desk
      desk="secretariat"
      place="audit"
      path={`/secretariat/audit${queryOf(filters)}`}
      title={t('title')}
      lede={t('lede')}
    >
      {wrong.length > 0 && <Note>{t('filter.wrong', { names: wrong.join(', ') })}</Note>}
      <AuditFilters filters={filters} action={address} />
      {changes.length === 0 ? (
        <EmptyState title={t('none')} level="h2">
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <AuditTable changes={changes} />
      )}
      <Actions>
        {next && (
          <ButtonLink look="line" href={address + queryOf({ ...filters, after: next })}>
            {t('older')}
          </ButtonLink>
        )}
        <ButtonLink look="text" href={`/api/audit${queryOf({ ...filters, after: undefined })}`}>
          {t('export')}
        </ButtonLink>
      </Actions>
    </Desk>
  )
}

function queryOf(filters: Filters) {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined)
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}
