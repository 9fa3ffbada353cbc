import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { Sign } from '@/components/ui/sign'
import type { MapPoint } from '@/lib/cities/client/map-answer'
import { localePath } from '@/lib/i18n/locales'
import styles from './place-card.module.css'

/** On which side of its disc there is room for it. */
export type CardSide = { x: 'left' | 'right'; y: 'top' | 'middle' | 'bottom' }

type Props = { city: MapPoint; country: string; side: CardSide; onClose: () => void }

/** The chosen city: its name leads to its profile, and takes the focus. */
export function PlaceCard({ city, country, side, onClose }: Props) {
  const t = useTranslations('map')
  const common = useTranslations('common')
  const locale = useLocale()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus({ preventScroll: true }), [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, a few lines that belong together
    <div
      className={styles.card}
      role="group"
      aria-label={city.name}
      data-x={side.x}
      data-y={side.y}
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
    >
      <a
        ref={link}
        className={styles.name}
        href={localePath(locale, `/cities/${city.slug}`)}
        lang={city.lang === locale ? undefined : city.lang}
      >
        <bdi>{city.name}</bdi>
      </a>
      <p>{country}</p>
      {city.joined !== null && <p>{t('joined', { year: String(city.joined) })}</p>}
      {city.awards > 0 && <p>{t('awards', { count: city.awards })}</p>}
      {city.blocks.map((block) => (
        <p key={block} className={styles.block}>
          <Sign block={block} />
          {common(`blocks.${block}`)}
        </p>
      ))}
      <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
  )
}
