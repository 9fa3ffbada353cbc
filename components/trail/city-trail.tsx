import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'
import type { CityTrail as Rows } from '@/lib/trail/queries/list-city-trail'

/** What a city took home from others, and others from it; nothing where neither is recorded. */
export function CityTrail({ trail }: { trail: Rows }) {
  const t = useTranslations('trail')
  const locale = useLocale()
  if (trail.home.length + trail.away.length === 0) return null
  return (
    <Section title={t('city.title')} caption={t('city.caption')} id="trail">
      {(['home', 'away'] as const).map(
        (way) =>
          trail[way].length > 0 && (
            <div key={way}>
              <h3 className="h-item">{t(`city.${way}`)}</h3>
              <ul>
                {trail[way].map(({ id, year, origin, city }) => (
                  <li key={id}>
                    <a href={localePath(locale, `/practices/${origin.slug}#adaptation-${id}`)}>
                      {t(`city.${way}Row`, {
                        title: isolated(origin.title),
                        city: way === 'home' ? origin.city.name : city.name,
                      })}
                    </a>{' '}
                    <span className="num mute">{year}</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </Section>
  )
}
