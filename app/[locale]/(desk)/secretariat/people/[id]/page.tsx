import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PeopleMenu } from '@/components/people/people-menu'
import { PersonHistory } from '@/components/people/person-history'
import { PersonRoles } from '@/components/people/person-roles'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import { getPerson } from '@/lib/people/queries/get-person'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('network.title') }
}

export default async function PersonRoute({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/people/${id}`
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.see-people')) notFound()
  const person = (await getPerson(viewer, id, locale)) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  return (
    <Desk
      desk="secretariat"
      place="people"
      path={path}
      title={<bdi>{person.name}</bdi>}
      lede={t(person.hasSecondFactor ? 'person.factor' : 'person.noFactor')}
    >
      <PeopleMenu />
      <PersonRoles person={person} />
      <PersonHistory history={person.history} />
    </Desk>
  )
}
