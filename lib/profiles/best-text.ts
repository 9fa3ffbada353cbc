import { TEXT_PARTS, type Texts } from './schema'

type Written = { lang: string }

/** The text for a reader: in their language, else the original, which comes first, else any there is. */
export function bestText<Text extends Written>(texts: Text[], locale: string): Text | null {
  return (
    texts.find(({ lang }) => lang === locale) ??
    texts.find(({ lang }) => lang.split('-')[0] === locale) ??
    texts[0] ??
    null
  )
}

/** The words beside a picture for a reader, and the language that they are in. */
export function bestAlternative(alt: Record<string, string>, locale: string) {
  const [first = 'en'] = Object.keys(alt)
  const lang = locale in alt ? locale : 'en' in alt ? 'en' : first
  return { lang, text: alt[lang] ?? '' }
}

/** The parts that say something. */
export function writtenParts(text: Texts) {
  return TEXT_PARTS.filter((part) => text[part] !== '')
}
