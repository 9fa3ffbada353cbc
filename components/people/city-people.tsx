import { useLocale, useTranslations } from 'next-intl'
import { GoLink } from '@/components/ui/go-link'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import type { CityPeople as People } from '@/lib/people/queries/get-city-people'
import { Rows } from './rows'

type Props = { city: { slug: string; name: string }; people: People }

/** Who speaks for a city, by name and function; where nobody does, the way to do it. */
export function CityPeople({ city: { slug, name }, people }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  const { contacts, hasCoordinator } = people
  const report = (id: string) => localePath(locale, `/report?subject=grant&id=${id}`)
  const rows = contacts.map(({ id, name, role, title }) => ({
    id,
    name: <bdi>{name}</bdi>,
    detail: title ? <bdi>{title}</bdi> : t(`roles.${role}`),
    note: (
      <a href={report(id)} rel="nofollow" aria-label={t('public.reportPerson', { name })}>
        {t('public.report')}
      </a>
    ),
  }))
  return (
    <Section id="people" title={t('public.title')} caption={t('public.caption')}>
      {rows.length > 0 && <Rows rows={rows} />}
      {hasCoordinator && rows.length === 0 && <p>{t('public.unnamed', { name })}</p>}
      {!hasCoordinator && (
        <>
          <p className="h-item">{t('public.nobody', { name })}</p>
          <p className="small mute">{t('public.nobodyText')}</p>
          <GoLink href={localePath(locale, `/claim/${slug}`)} rel="nofollow">
            {t('public.claim', { name })}
          </GoLink>
        </>
      )}
    </Section>
  )
}
