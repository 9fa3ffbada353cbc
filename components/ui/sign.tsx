import styles from './sign.module.css'

const SHAPES = {
  'basic-to-higher': 'M6 .6 11.6 11H.4Z',
  'families-communities': 'M.8 6a5.2 5.2 0 1 0 10.4 0A5.2 5.2 0 1 0 .8 6Z',
  workplace: 'M1.3 1.3h9.4v9.4H1.3Z',
  technologies: 'M6 0l6 6-6 6-6-6Z',
  quality: 'M4 .4h4V4h3.6v4H8v3.6H4V8H.4V4H4Z',
  culture: 'M0 9.4a6 6 0 0 1 12 0Z',
}
export type SignName = keyof typeof SHAPES

type Props = { block: SignName; className?: string }

/** The sign of a building block, in its colour: a form for whom the colour says nothing. Words stand beside it. */
export function Sign({ block, className = '' }: Props) {
  return (
    <svg
      className={`${styles.sign} ${className}`}
      style={{ fill: `var(--bb-${block})` }}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <path d={signPath(block)} />
    </svg>
  )
}

/** The form on a field of 12 by 12, for what draws its own marks, such as a map. */
function signPath(block: SignName) {
  return SHAPES[block]
}
