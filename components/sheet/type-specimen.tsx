import { useTranslations } from 'next-intl'
import styles from './specimen.module.css'

const STEPS = {
  display: 'h-display',
  page: 'h-page',
  section: 'h-sec',
  item: 'h-item',
  text: 'prose',
  interface: 'small',
  caption: 'cap',
} as const

/** Names in their own scripts, as they stand on pages. */
const SCRIPTS = [
  ['en', 'Cork'],
  ['el', 'Αθήνα'],
  ['ru', 'Казань'],
  ['vi', 'Thành phố Hồ Chí Minh'],
  ['ar', 'كورك'],
  ['zh', '北京'],
  ['ko', '오산시'],
  ['ja', '岡山市'],
  ['ka', 'ბათუმი'],
  ['hy', 'Գյումրի'],
  ['th', 'ระยอง'],
] as const
export const SCRIPT_LANGS = SCRIPTS.map(([lang]) => lang)

export function TypeSpecimen() {
  const t = useTranslations('sheet.type')
  return (
    <dl>
      {Object.entries(STEPS).map(([step, look]) => (
        <div key={step} className={styles.spec}>
          <dt className="cap">{t(`labels.${step as keyof typeof STEPS}`)}</dt>
          <dd className={look}>{t(`samples.${step as keyof typeof STEPS}`)}</dd>
        </div>
      ))}
      <div className={styles.spec}>
        <dt className="cap">{t('labels.scripts')}</dt>
        <dd className={`h-sec ${styles.scripts}`}>
          {SCRIPTS.map(([lang, name]) => (
            <bdi key={lang} lang={lang}>
              {name}
            </bdi>
          ))}
        </dd>
      </div>
    </dl>
  )
}
