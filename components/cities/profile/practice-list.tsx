import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { listPracticesOfCity } from '@/lib/practices/queries/list-practices'
import styles from './practice-list.module.css'

type Props = { practices: Awaited<ReturnType<typeof listPracticesOfCity>>; locale: Locale }

/** What a city does, as it says itself or public pages tell it; each with the page it comes from. */
export function PracticeList({ practices, locale }: Props) {
  const t = useTranslations('city')
  const words = useTranslations('common')
  return (
    <Section title={t('practices.title')} caption={t('practices.caption')}>
      <ul className={styles.list}>
        {practices.map((practice) => (
          <li key={practice.slug} id={practice.slug}>
            <p className={styles.top}>
              <Tag mark={<Sign block={practice.block} />}>{words(`blocks.${practice.block}`)}</Tag>
              {practice.year && <span className="num small mute">{practice.year}</span>}
            </p>
            <div lang={practice.language === locale ? undefined : practice.language} dir="auto">
              <h3 className="h-sec">
                <a href={localePath(locale, `/practices/${practice.slug}`)}>{practice.title}</a>
              </h3>
              <p className={styles.summary}>{practice.summary}</p>
            </div>
            <p className="small mute">
              {practice.sourceUrl && (
                <a href={practice.sourceUrl} rel="external">
                  {t('practices.source', { host: new URL(practice.sourceUrl).hostname })}
                </a>
              )}{' '}
              <a
                href={localePath(locale, `/report?subject=practice&id=${practice.id}`)}
                rel="nofollow"
              >
                {t('practices.report')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
