import type { Locale } from '@/lib/i18n/locales'
import { ScriptFaces } from './script-faces'

const FACES = {
  latin: ['source-serif-4-latin-wght-normal', 'source-sans-3-latin-wght-normal'],
  arabic: ['noto-naskh-arabic-arabic-wght-normal', 'noto-sans-arabic-arabic-wght-normal'],
  cyrillic: ['source-serif-4-cyrillic-wght-normal', 'source-sans-3-cyrillic-wght-normal'],
}

/** Preloads the two faces that the interface of this language is set in. */
export function FontLinks({ locale }: { locale: Locale }) {
  const script = locale === 'ar' ? 'arabic' : locale === 'ru' ? 'cyrillic' : 'latin'
  return (
    <>
      {FACES[script].map((face) => (
        <link
          key={face}
          rel="preload"
          as="font"
          type="font/woff2"
          href={`/fonts/${face}.woff2`}
          crossOrigin="anonymous"
        />
      ))}
      {/* A few rules, and most of the text. Those of Chinese are many, and come at the end of the page. */}
      {locale === 'ar' && <ScriptFaces langs={['ar']} />}
    </>
  )
}
