import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { CurateForm } from '@/components/resources/curate-form'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getForCuration } from '@/lib/resources/queries/list-resources'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'resources' })
  return { title: t('desk.title') }
}

/** One resource as the secretariat writes it; a new one has an address of its own before it is saved. */
export default async function CuratedResourcePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/resources/${id}`
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.curate-resources') || !z.uuid().safeParse(id).success) notFound()
  const [t, stored] = await Promise.all([getTranslations('resources'), getForCuration(viewer, id)])
  return (
    <Desk
      desk="secretariat"
      place="resources"
      path={path}
      title={stored?.title ?? t('desk.new')}
      langs={[stored?.language]}
    >
      <GoLink href={localePath(locale, '/secretariat/resources')}>{t('desk.back')}</GoLink>
      <CurateForm id={id} {...(stored && { stored })} />
    </Desk>
  )
}
