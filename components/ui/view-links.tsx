import styles from './view-links.module.css'

export type ViewLink = { href: string; name: string; current: boolean }

/** Views of the same thing, side by side: each is an address. */
export function ViewLinks({ label, views }: { label: string; views: ViewLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.links}>
        {views.map(({ href, name, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
