/**
 * A form as an object. A field whose name ends in `[]` is a list, also with one value or none but a mark of its name
 * (`name[]` hidden and empty); a file stays a file; Next's own fields are left out.
 */
export function formValues(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    if (name.endsWith('[]'))
      values[name.slice(0, -2)] = form.getAll(name).filter((value) => value !== '')
    else values[name] = form.get(name)
  }
  return values
}

/** What can be shown again in the form: never files, never passwords. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const typed = Object.entries(formValues(form)).filter(([name]) => !/password|code$/i.test(name))
  return Object.fromEntries(
    typed.flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]]
      const words = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null
      return words ? [[name, words]] : []
    }),
  )
}
