import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InviteForm } from '@/components/people/invite-form'
import { InviteWhere } from '@/components/people/invite-where'
import { PeopleMenu } from '@/components/people/people-menu'
import { RoleMenu } from '@/components/people/role-menu'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { ROLES } from '@/lib/auth/viewer'
import type { Locale } from '@/lib/i18n/locales'
import { DUTIES } from '@/lib/people/policy'
import { listCityOptions, listCountryOptions } from '@/lib/people/queries/list-places'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ role?: string | string[]; city?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('invite.title') }
}

export default async function InvitePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { role: asked, city } = await searchParams
  const role = ROLES.find((each) => each === asked) ?? 'coordinator'
  const path = `/secretariat/people/invite?role=${role}`
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.invite')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const { about } = DUTIES[role]
  const options =
    about === 'city'
      ? await listCityOptions(viewer, locale)
      : about === 'country'
        ? await listCountryOptions(viewer, locale)
        : []
  return (
    <Desk
      desk="secretariat"
      place="people"
      path={path}
      title={t('invite.title')}
      lede={t('invite.hint')}
    >
      <PeopleMenu view="invite" />
      <RoleMenu role={role} />
      <InviteForm key={role} roles={[role]} language={viewer.locale}>
        {about !== 'network' && (
          <InviteWhere about={about} options={options} chosen={[city].flat()[0]} />
        )}
      </InviteForm>
    </Desk>
  )
}
