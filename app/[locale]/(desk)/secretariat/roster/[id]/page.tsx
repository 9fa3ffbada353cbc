import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { DifferenceTables } from '@/components/roster/difference-tables'
import { Desk } from '@/components/site/desk'
import { Actions } from '@/components/ui/actions'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { applyRosterAction, discardRosterAction, undoRosterAction } from '@/lib/roster/actions'
import { getImport } from '@/lib/roster/queries'
import { countDifferences } from '@/lib/roster/schema'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'roster' })
  return { title: t('title'), robots: { index: false } }
}

/** What one file changes, to look at before it is applied, and to take back after. */
export default async function ImportPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/roster/${id}`
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.import-roster')) notFound()
  const found = (await getImport(viewer, id)) ?? notFound()
  const t = await getTranslations('roster')
  const { difference, state, fileName } = found
  const count = countDifferences(difference)

  return (
    <Desk
      desk="secretariat"
      place="roster"
      path={path}
      title={t('one.title', { file: fileName })}
      lede={t('one.lede', {
        rows: found.lines,
        unchanged: difference.unchanged,
        absent: difference.absent,
      })}
    >
      <p>
        <strong>{t('one.count', { count })}</strong> · {t(`states.${state}`)}
      </p>
      {count === 0 && (
        <EmptyState title={t('one.nothing')} level="h2">
          <p>{t('one.nothingText')}</p>
        </EmptyState>
      )}
      <DifferenceTables difference={difference} done={state === 'applied' || state === 'undone'} />
      <Actions>
        {state === 'checked' && count > 0 && (
          <ActionForm action={applyRosterAction} name="apply">
            <input type="hidden" name="id" value={id} />
            <Submit>{t('one.apply')}</Submit>
          </ActionForm>
        )}
        {state === 'checked' && (
          <ActionForm action={discardRosterAction} name="discard">
            <input type="hidden" name="id" value={id} />
            <Submit look="line">{t('one.discard')}</Submit>
          </ActionForm>
        )}
        {state === 'applied' && (
          <ActionForm action={undoRosterAction} name="undo">
            <input type="hidden" name="id" value={id} />
            <Submit look="bad">{t('one.undo')}</Submit>
          </ActionForm>
        )}
      </Actions>
      <GoLink href={localePath(locale, '/secretariat/roster')}>{t('one.back')}</GoLink>
    </Desk>
  )
}
