/** The language whose faces a name of this country needs, told by its script; null for all others. */
export function scriptLang(name: string | null, country: string | null) {
  if (!name) return null
  if (/\p{Script=Hangul}/u.test(name)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja'
  if (/\p{Script=Han}/u.test(name)) return country === 'JP' ? 'ja' : 'zh'
  return null
}
