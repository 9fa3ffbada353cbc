import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import styles from '@/components/partnerships/partnerships.module.css'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listForCuration } from '@/lib/resources/queries/list-resources'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'resources' })
  return { title: t('desk.title') }
}

/** The shelf of the Resource Centre, and what waits for it. */
export default async function CuratedResourcesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/resources'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.curate-resources')) notFound()
  const [t, { suggested, published }] = await Promise.all([
    getTranslations('resources'),
    listForCuration(viewer, locale),
  ])
  const rows = (resources: typeof published) => (
    <ul className={styles.list}>
      {resources.map(({ id, title, language, kind, year, by }) => (
        <li key={id}>
          <p className={styles.name} lang={language === locale ? undefined : language} dir="auto">
            <a href={localePath(locale, `${path}/${id}`)}>{title}</a>
          </p>
          <p className="small mute">
            {[t(`kinds.${kind}`), year, by && t('desk.by', { name: by })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
  return (
    <Desk
      desk="secretariat"
      place="resources"
      path={path}
      title={t('desk.title')}
      lede={t('desk.lede')}
      langs={[...suggested, ...published].map(({ language }) => language)}
    >
      <Actions>
        <ButtonLink href={localePath(locale, `${path}/${randomUUID()}`)}>
          {t('desk.new')}
        </ButtonLink>
      </Actions>
      <Part id="suggested" title={t('desk.suggested')}>
        {suggested.length === 0 ? (
          <p className="small mute">{t('desk.noSuggested')}</p>
        ) : (
          rows(suggested)
        )}
      </Part>
      <Part id="published" title={t('desk.published')}>
        {rows(published)}
      </Part>
    </Desk>
  )
}
