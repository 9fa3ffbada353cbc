import { useLocale } from 'next-intl'

/** A stretch of time in words, to the day from two days on. */
export function useDuration() {
  const locale = useLocale()
  const inUnit = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
      Math.max(1, Math.floor(value)),
    )
  return (hours: number) => {
    if (hours < 1) return inUnit(hours * 60, 'minute')
    return hours < 48 ? inUnit(hours, 'hour') : inUnit(hours / 24, 'day')
  }
}
