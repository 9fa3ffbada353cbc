/** How a text of a city is named in the record of changes and in reports: `{cityId}:{lang}`. */
export function textId(cityId: string, lang: string) {
  return `${cityId}:${lang}`
}
