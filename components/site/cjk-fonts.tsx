const FAMILIES = { zh: 'sc', ko: 'kr', ja: 'jp' } as const

/**
 * Faces for the Chinese, Korean and Japanese text of a page, at its end: a hundred rules each, which
 * should hold up neither a page without such text nor the text above.
 */
export function CjkFonts({ langs }: { langs: readonly (string | null | undefined)[] }) {
  const families = Object.entries(FAMILIES).filter(([lang]) => langs.includes(lang))
  return families.flatMap(([, family]) =>
    ['serif', 'sans'].map((style) => (
      <link key={style + family} rel="stylesheet" href={`/fonts/noto-${style}-${family}.css`} />
    )),
  )
}
