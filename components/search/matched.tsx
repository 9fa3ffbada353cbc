import type { SearchHit } from '@/lib/search/schema'
import styles from './matched.module.css'

/** A place's name with what was searched for marked; beside it the other name that it was found by, if it was. */
export function Matched({ hit }: { hit: Pick<SearchHit, 'name' | 'matched'> }) {
  const { name, matched } = hit
  if (!matched) return <bdi>{name}</bdi>
  const found = matched.map((part) => part.text).join('')
  if (found === name) {
    return (
      <bdi>
        <Marked parts={matched} />
      </bdi>
    )
  }
  // The same name without its accents says nothing new.
  if (plain(found) === plain(name)) return <bdi>{name}</bdi>
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <bdi className={styles.other}>
        <Marked parts={matched} />
      </bdi>
    </>
  )
}

/** Words with what was searched for marked. */
export function Marked({ parts }: { parts: NonNullable<SearchHit['matched']> }) {
  return parts.map(({ text, match }, position) => {
    const key = `${position}${text}`
    return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}

function plain(name: string) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
