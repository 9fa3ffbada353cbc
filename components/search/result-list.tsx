import { useTranslations } from 'next-intl'
import type { SearchHit } from '@/lib/search/schema'
import { Marked, Matched } from './matched'
import styles from './result-list.module.css'
import { scriptLang } from './script-lang'

/** What was found, best first; a whole row leads to its place. */
export function ResultList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className={styles.list}>
      {hits.map((hit) => (
        <Result key={`${hit.type}/${hit.slug}`} hit={hit} />
      ))}
    </ol>
  )
}

function Result({ hit }: { hit: SearchHit }) {
  const t = useTranslations('search')
  const common = useTranslations('common')
  const { type, name, localName, country, membership, region } = hit
  const found = hit.matched?.map((part) => part.text).join('')
  const showLocal = localName && localName !== name && localName !== found
  const place =
    type === 'city' ? hit.countryName : type === 'country' && common(`regions.${region}`)
  return (
    <li className={styles.row}>
      <h2 className={styles.name}>
        <a href={hit.href}>
          <Matched hit={hit} />
        </a>
        {showLocal && (
          <bdi className={styles.local} lang={scriptLang(localName, country) ?? undefined}>
            {localName}
          </bdi>
        )}
      </h2>
      <p className={styles.kind}>{t(`kinds.${type}`)}</p>
      {place && (
        <p className={styles.place}>
          {place}
          {membership && membership !== 'member' && ` · ${common(`statuses.${membership}`)}`}
        </p>
      )}
      {hit.excerpt && (
        <p className={styles.excerpt} dir="auto">
          <Marked parts={hit.excerpt} />
        </p>
      )}
    </li>
  )
}
