import { useLocale, useTranslations } from 'next-intl'
import { Sign } from '@/components/ui/sign'
import { MAP_COLOURS, type MapColour } from '@/lib/cities/client/map-colours'
import { directoryAddress } from './map-address'
import styles from './map-key.module.css'
import { isBlock, SHADES } from './shades'
import { useShadeName } from './use-shade-name'

type Props = { colour: MapColour; query: string; borders: boolean }

/** What the colours of the map say, and what else they can say. */
export function MapKey({ colour, query, borders }: Props) {
  const t = useTranslations('map')
  const atlas = useTranslations('atlas')
  const locale = useLocale()
  const nameOf = useShadeName(colour)
  return (
    <>
      <nav className={styles.colours} aria-label={atlas('colourMap')}>
        <span>{atlas('colourBy')}</span>
        {MAP_COLOURS.map((name) => (
          <a
            key={name}
            href={directoryAddress(locale, query, { colour: name })}
            aria-current={name === colour || undefined}
          >
            {atlas(`colours.${name}`)}
          </a>
        ))}
      </nav>
      <details className={styles.fold}>
        <summary>{t('signs')}</summary>
        <ul className={styles.legend} aria-label={atlas(`legend.${colour}`)}>
          {SHADES[colour].map(([value, tint]) => (
            <li key={value}>
              {isBlock(tint) ? (
                <Sign block={tint} />
              ) : (
                <span className={styles.disc} data-tint={tint} />
              )}
              {nameOf(value)}
            </li>
          ))}
        </ul>
        {borders && <p className="cap">{t('borders')}</p>}
      </details>
    </>
  )
}
