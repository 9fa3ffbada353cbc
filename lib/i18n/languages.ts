/** Languages that a city may write and work in, by their BCP 47 tags; their names come from CLDR. */
const LANGUAGES: readonly string[] = [
  ...['ar', 'en', 'es', 'fr', 'ru', 'zh', 'zh-Hant'],
  ...['af', 'ak', 'am', 'as', 'ay', 'az', 'be', 'bg', 'bm', 'bn', 'bo', 'bs', 'ca', 'ceb', 'ckb'],
  ...['cs', 'cy', 'da', 'de', 'dv', 'dz', 'ee', 'el', 'et', 'eu', 'fa', 'ff', 'fi', 'fil', 'fj'],
  ...['fo', 'fy', 'ga', 'gd', 'gl', 'gn', 'gu', 'ha', 'haw', 'he', 'hi', 'hr', 'ht', 'hu', 'hy'],
  ...['id', 'ig', 'ilo', 'is', 'it', 'ja', 'jv', 'ka', 'kk', 'km', 'kn', 'ko', 'ku', 'ky', 'lb'],
  ...['lg', 'ln', 'lo', 'lt', 'lv', 'mg', 'mi', 'mk', 'ml', 'mn', 'mr', 'ms', 'mt', 'my', 'nb'],
  ...['nd', 'ne', 'nl', 'nn', 'nso', 'ny', 'om', 'or', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'qu'],
  ...['rm', 'rn', 'ro', 'rw', 'sc', 'sd', 'se', 'si', 'sk', 'sl', 'sm', 'sn', 'so', 'sq', 'sr'],
  ...['ss', 'st', 'su', 'sv', 'sw', 'ta', 'te', 'tet', 'tg', 'th', 'ti', 'tk', 'tn', 'to', 'tr'],
  ...['ts', 'tt', 'ug', 'uk', 'ur', 'uz', 've', 'vi', 'wo', 'xh', 'yo', 'zu'],
]

export function isLanguage(tag: string) {
  return LANGUAGES.includes(tag)
}

/** The name of a language in another, such as "Kiswahili" in French; the tag where CLDR has none. */
export function languageName(tag: string, locale: string) {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
}

/** All of LANGUAGES with their names, in the order of the reader's alphabet. */
export function languageOptions(locale: string) {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const { compare } = new Intl.Collator(locale)
  return LANGUAGES.map((tag) => ({ tag, name: names.of(tag) ?? tag })).sort((a, b) =>
    compare(a.name, b.name),
  )
}
