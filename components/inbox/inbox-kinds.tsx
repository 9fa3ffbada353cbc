import { useTranslations } from 'next-intl'
import styles from '@/components/people/links.module.css'
import { KINDS, type NotificationKind } from '@/lib/notifications/schema'

type Props = {
  /** Kinds of which there is anything. */
  present: string[]
  current: NotificationKind | undefined
  href: (kind: NotificationKind | undefined) => string
}

/** Links that leave one kind of notification; nothing where there is only one. */
export function InboxKinds({ present, current, href }: Props) {
  const t = useTranslations('inbox')
  const kinds = KINDS.filter((kind) => present.includes(kind))
  if (kinds.length < 2) return null
  return (
    <nav className={styles.links} aria-label={t('filter')}>
      <a href={href(undefined)} aria-current={current ? undefined : 'page'}>
        {t('all')}
      </a>
      {kinds.map((kind) => (
        <a key={kind} href={href(kind)} aria-current={kind === current ? 'page' : undefined}>
          {t(`kinds.${kind}`)}
        </a>
      ))}
    </nav>
  )
}
