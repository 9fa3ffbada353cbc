import Bowser from 'bowser'

/** A browser in words, such as "Firefox on Linux": enough to know one's own, too little to follow anybody. */
export function deviceOf(userAgent: string | null) {
  if (!userAgent) return ''
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500))
  return [browser.name, os.name].filter(Boolean).join(' · ').slice(0, 80)
}
