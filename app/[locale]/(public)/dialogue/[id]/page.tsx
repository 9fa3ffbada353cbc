import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import styles from '@/components/dialogue/dialogue.module.css'
import { Shell } from '@/components/site/shell'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { isolated } from '@/lib/core/isolated'
import { getPostHistory } from '@/lib/dialogue/queries/get-post-history'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'dialogue' })
  return { title: t('history.title'), robots: { index: false } }
}

/** What a post was before each edit. */
export default async function PostHistoryPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const post = (await getPostHistory(id)) ?? notFound()
  const [t, format] = await Promise.all([getTranslations('dialogue'), getFormatter()])
  const { place, edits, language } = post
  return (
    <Shell path={`/dialogue/${id}`} section="practices" langs={[language, place.language]}>
      <PageHead
        title={t('history.title')}
        lede={t('history.lede', { title: isolated(place.title) })}
      />
      <div className="wrap">
        <GoLink href={`${localePath(locale, place.href)}#post-${id}`}>{t('history.back')}</GoLink>
        <p className="small mute">{t(edits.length > 0 ? 'history.legend' : 'history.none')}</p>
        {edits.map(({ version, at, pieces }) => (
          <section key={version} className={styles.edit}>
            <h2 className="h-item">
              {t('history.edit', {
                date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </h2>
            <p className={styles.text} lang={language} dir="auto">
              {pieces.map(({ text, change }, index) => {
                const key = `${index} ${change}`
                if (change === 'same') return <span key={key}>{text}</span>
                return change === 'added' ? (
                  <ins key={key}>{text}</ins>
                ) : (
                  <del key={key}>{text}</del>
                )
              })}
            </p>
          </section>
        ))}
      </div>
    </Shell>
  )
}
