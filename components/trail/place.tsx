import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { Step } from '@/lib/trail/queries/get-lineage'

/** A city of the trail, with its country. */
export function Place({ city }: { city: Step['city'] }) {
  const t = useTranslations('practices')
  const locale = useLocale()
  return t.rich('place', {
    city: () => (
      <a
        href={localePath(locale, `/cities/${city.slug}`)}
        lang={city.nameLang === locale ? undefined : city.nameLang}
      >
        <bdi>{city.name}</bdi>
      </a>
    ),
    country: city.country.name,
  })
}
