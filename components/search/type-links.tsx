import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { PLACE_TYPES, type PlaceType } from '@/lib/search/schema'
import { searchAddress } from './search-address'
import styles from './type-links.module.css'

type Props = {
  q: string
  chosen: readonly PlaceType[]
  counts: Record<string, number>
}

/** The kinds of places among the results, each with its count: links, so that a view can be shared. */
export function TypeLinks({ q, chosen, counts }: Props) {
  const t = useTranslations('search')
  const format = useFormatter()
  const locale = useLocale()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const links = [
    { key: 'all', label: t('allTypes'), type: [], count: all },
    ...PLACE_TYPES.map((type) => ({
      key: type,
      label: t(`box.types.${type}`),
      type: [type],
      count: counts[type] ?? 0,
    })),
  ]
  return (
    <nav aria-label={t('types')}>
      <ul className={styles.types}>
        {links
          .filter(({ type, count }) => count > 0 || type.join() === chosen.join())
          .map(({ key, label, type, count }) => (
            <li key={key}>
              <a
                href={searchAddress({ q, type }, locale)}
                aria-current={type.join() === chosen.join() ? 'true' : undefined}
              >
                {label} <span className="num">{format.number(count)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
