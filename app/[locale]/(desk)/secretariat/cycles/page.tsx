import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { Desk } from '@/components/site/desk'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { listCycles } from '@/lib/accreditation/queries/cycles'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('cycles.title') }
}

/** Calls for applications, those that were and those to come. */
export default async function CyclesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/cycles'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.edit-cycles')) notFound()
  const [t, format, cycles] = await Promise.all([
    getTranslations('accreditation'),
    getFormatter(),
    listCycles(viewer),
  ])
  return (
    <Desk
      desk="secretariat"
      place="cycles"
      path={path}
      title={t('cycles.title')}
      lede={t('cycles.lede')}
    >
      <Actions>
        <ButtonLink href={localePath(locale, `${path}/new`)}>{t('cycles.new')}</ButtonLink>
      </Actions>
      {cycles.length === 0 ? (
        <EmptyState title={t('cycles.none')} level="h2" />
      ) : (
        <Table
          caption={t('cycles.title')}
          captionHidden
          columns={[
            { label: t('cycles.name') },
            { label: t('cycles.opens') },
            { label: t('cycles.closes') },
            { label: t('cycles.endorsed'), numeric: true },
            { label: t('cycles.forwarded'), numeric: true },
            { label: t('cycles.admitted'), numeric: true },
          ]}
          rows={cycles.map(({ id, name, zone, opensAt, closesAt, publishedAt, ...cycle }) => {
            const day = (at: Date) =>
              format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
            return {
              id,
              cells: [
                <a key="name" href={localePath(locale, `${path}/${id}`)}>
                  {name} ({t(publishedAt ? 'cycles.isPublished' : 'cycles.isDraft')})
                </a>,
                `${day(opensAt)} ${zone}`,
                `${day(closesAt)} ${zone}`,
                format.number(cycle.endorsed),
                format.number(cycle.forwarded),
                format.number(cycle.admitted),
              ],
            }
          })}
        />
      )}
    </Desk>
  )
}
