import { useTranslations } from 'next-intl'
import styles from './specimen.module.css'

const COLOURS = [
  'paper',
  'paper-2',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'line-2',
  'blue',
  'blue-wash',
  'land',
  'bad',
  'good',
] as const

export function ColourSpecimen() {
  const t = useTranslations('sheet.colours')
  return (
    <ul className={styles.swatches}>
      {COLOURS.map((colour) => (
        <li key={colour}>
          <span className={styles.swatch} style={{ background: `var(--${colour})` }} />
          <code dir="ltr">--{colour}</code>
          <br />
          <span className="mute">{t(`uses.${colour}`)}</span>
        </li>
      ))}
    </ul>
  )
}
