import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnPage } from '@/components/people/own-page'
import { GoLink } from '@/components/ui/go-link'
import { ViewLinks } from '@/components/ui/view-links'
import type { OwnApplicationDesk } from '@/lib/accreditation/queries/team'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'

type Props = {
  application: OwnApplicationDesk
  page: 'overview' | 'form' | 'team'
  children: ReactNode
}

const PAGES = { overview: '', form: '/form', team: '/team' } as const

/** A page of an application at its team's desk, with the ways to its other pages. */
export function ApplicationFrame({ application, page, children }: Props) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const { id, cityName, state, next, country } = application
  const own = `/applications/${id}`
  return (
    <OwnPage
      path={own + PAGES[page]}
      name={country.name}
      title={isolated(cityName)}
      lede={`${t(`states.${state}`)}. ${t(`next.${next ?? 'over'}`)}`}
      client={['writing', 'accreditation', 'common']}
    >
      <GoLink href={localePath(locale, '/applications')}>{t('desk.back')}</GoLink>
      <ViewLinks
        label={t('desk.pages')}
        views={(['overview', 'form', 'team'] as const).map((name) => ({
          href: localePath(locale, own + PAGES[name]),
          name: t(`desk.${name}`),
          current: name === page,
        }))}
      />
      {children}
    </OwnPage>
  )
}
