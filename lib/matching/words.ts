import 'server-only'
import { languageName } from '@/lib/i18n/languages'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { Reason } from './match'

/** Says reasons in a language; `name` is the city that they are seen from. */
export async function reasonWords(locale: Locale, name: string) {
  const [t, words] = await Promise.all([
    translatorFor({ locale, namespace: 'matching' }),
    translatorFor({ locale, namespace: 'common' }),
  ])
  const list = new Intl.ListFormat(locale)
  return (reason: Reason): string => {
    if (reason.unknown) return t('reasons.unknown')
    switch (reason.ground) {
      case 'size':
        return t(reason.alike ? 'reasons.size' : 'reasons.sizeUnlike')
      case 'place':
        return t(`reasons.${reason.near}`)
      case 'languages':
        return said(
          reason.shared.map((tag) => languageName(tag, locale)),
          (all) => t('reasons.languages', { list: all }),
        )
      case 'priorities':
        return said(
          reason.shared.map((block) => words(`blocks.${block}`)),
          (all) => t('reasons.priorities', { list: all }),
        )
      case 'complementarity': {
        const [gain, give] = [reason.gain, reason.give].map((blocks) =>
          blocks.map((block) => words(`blocks.${block}`)),
        )
        const parts = [
          ...(gain?.length ? [t('reasons.gain', { name, list: list.format(gain) })] : []),
          ...(give?.length ? [t('reasons.give', { name, list: list.format(give) })] : []),
        ]
        return parts.length > 0 ? list.format(parts) : t('reasons.none')
      }
      case 'clusters':
        return reason.shared.length > 0 ? t('reasons.clusters') : t('reasons.none')
      case 'goals':
        return said(
          reason.shared.map((goal) => words(`goals.${String(goal) as '1'}`)),
          (all) => t('reasons.goals', { list: all }),
        )
      case 'exchange':
        return reason.adaptations > 0
          ? t('reasons.exchange', { count: reason.adaptations })
          : t('reasons.none')
      case 'partnerships':
        return reason.partnerships > 0
          ? t('reasons.partnerships', { count: reason.partnerships })
          : t('reasons.none')
    }
  }

  function said(items: string[], say: (all: string) => string) {
    return items.length > 0 ? say(list.format(items)) : t('reasons.none')
  }
}

/** What speaks most for a city, the weightiest first. */
export function bestReasons(reasons: Reason[], most: number) {
  return reasons
    .filter((reason) => reason.points > 0 && speaksForIt(reason))
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
}

/** A city of another size far away gets some points, too: that is no reason to tell. */
function speaksForIt(reason: Reason) {
  if (reason.unknown) return false
  switch (reason.ground) {
    case 'size':
      return reason.alike
    case 'place':
      return reason.near !== 'far'
    case 'complementarity':
      return reason.gain.length + reason.give.length > 0
    case 'exchange':
      return reason.adaptations > 0
    case 'partnerships':
      return reason.partnerships > 0
    default:
      return reason.shared.length > 0
  }
}
