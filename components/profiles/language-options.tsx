import { languageOptions } from '@/lib/i18n/languages'

type Props = {
  locale: string
  /** The first of them, for none. */
  none?: string
  /** Those that can be chosen; all where left out. */
  only?: (tag: string) => boolean
}

/** Languages by their names in the reader's own. */
export function LanguageOptions({ locale, none, only = () => true }: Props) {
  return (
    <>
      {none !== undefined && <option value="">{none}</option>}
      {languageOptions(locale)
        .filter(({ tag }) => only(tag))
        .map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
    </>
  )
}
