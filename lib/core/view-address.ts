/** A view of a list: what narrows it, and which page of it. */
type View = { page?: number | undefined }

/**
 * The query string of a view, shortest form: defaults are left out and values stand in the order of `names`, so that
 * one view has one address. `change` replaces parts; undefined takes a part out. A change leads to the first page.
 */
export function viewQuery(
  view: View,
  names: readonly string[],
  change: Record<string, unknown> = {},
): string {
  const all: Record<string, unknown> = { ...view, page: 1, ...change }
  const params = new URLSearchParams()
  for (const name of [...names, 'page']) {
    const value = all[name]
    if (value === undefined || value === '' || (name === 'page' && value === 1)) continue
    for (const item of [value].flat()) params.append(name, String(item))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Each value that narrows a view, with the query string of the view without it. */
export function narrowing<Name extends string>(
  view: View & Partial<Record<Name, unknown>>,
  filters: readonly Name[],
  queryOf: (change: Record<string, unknown>) => string,
) {
  return filters.flatMap((name) => {
    const values = [view[name] ?? []].flat()
    return values
      .filter((value) => value !== '')
      .map((value) => ({
        ...{ name, value: String(value) },
        query: queryOf({
          [name]: Array.isArray(view[name]) ? values.filter((item) => item !== value) : undefined,
        }),
      }))
  })
}
