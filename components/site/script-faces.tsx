/** Faces of scripts other than Latin, Greek and Cyrillic, by language: a stylesheet each, with up to a hundred rules. */
const FACES = {
  ar: ['noto-naskh-arabic', 'noto-sans-arabic'],
  zh: ['noto-serif-sc', 'noto-sans-sc'],
  ko: ['noto-serif-kr', 'noto-sans-kr'],
  ja: ['noto-serif-jp', 'noto-sans-jp'],
} as const

type Props = {
  langs: readonly (string | null | undefined)[]
  /** For names among other text: they stand in the reader's own faces until the page is there. See lib/core/http/document.ts. */
  late?: boolean
}

/** Links to the faces that text in these languages is set in. */
export function ScriptFaces({ langs, late = false }: Props) {
  const wanted = Object.entries(FACES).filter(([lang]) => langs.includes(lang))
  return wanted.flatMap(([, names]) =>
    names.map((name) => (
      <link
        key={name}
        rel="stylesheet"
        href={`/fonts/${name}.css`}
        // Of no medium: fetched in peace, and applied when it is given one.
        media={late ? 'not all' : undefined}
        data-late={late ? '' : undefined}
      />
    )),
  )
}
