import { useLocale, useTranslations } from 'next-intl'
import { createPortal } from 'react-dom'
import type { Bounds } from '@/lib/core/geo/bounds'
import { boxParameter, directoryAddress } from './map-address'
import styles from './view-bar.module.css'

type Props = {
  slot: HTMLElement | null
  query: string
  bounds: Bounds
  inside: number
  total: number
  hasMoved: boolean
  hasFailed: boolean
  onFit: () => void
  onRetry: () => void
}

/** How much of the results is in view, with the way back, and the way to search what is in view. */
export function ViewBar({ slot, query, bounds, inside, total, ...state }: Props) {
  const t = useTranslations('map')
  const locale = useLocale()
  const outside = total - inside
  if (!slot) return null
  return createPortal(
    <>
      <span role="status">{sentence()}</span>
      {state.hasFailed && (
        <button type="button" className={styles.link} onClick={state.onRetry}>
          {t('retry')}
        </button>
      )}
      {!state.hasFailed && outside > 0 && (
        <button type="button" className={styles.link} onClick={state.onFit}>
          {t('fit')}
        </button>
      )}
      {state.hasMoved && (
        <a href={directoryAddress(locale, query, { bbox: boxParameter(bounds) })}>
          {t('searchArea')}
        </a>
      )}
    </>,
    slot,
  )

  function sentence() {
    if (state.hasFailed) return t('failed')
    if (total === 0) return t('nothing')
    return outside > 0 ? t('outside', { outside, total }) : t('inside', { total })
  }
}
