import { DomEvent } from 'leaflet'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import { Icon } from '@/components/ui/icon'
import styles from './controls.module.css'

type Props = { onFit: () => void; children: ReactNode }

/** Buttons over the map, at its right in every language: the earth does not turn round with the line of reading. */
export function Controls({ onFit, children }: Props) {
  const t = useTranslations('map')
  const map = useMap()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!element.current) return
    // Two quick clicks on a button are no wish to zoom there.
    DomEvent.disableClickPropagation(element.current)
    DomEvent.disableScrollPropagation(element.current)
  }, [])

  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div ref={element} className={styles.controls} role="group" aria-label={t('controls')}>
      <div className={styles.column}>
        <button type="button" aria-label={t('zoomIn')} onClick={() => map.zoomIn()}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={t('zoomOut')} onClick={() => map.zoomOut()}>
          <Icon name="minus" />
        </button>
        <button type="button" aria-label={t('fit')} onClick={onFit}>
          <Icon name="maximize" />
        </button>
      </div>
      {children}
    </div>
  )
}
