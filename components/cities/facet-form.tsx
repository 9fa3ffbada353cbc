import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { CountryOptions } from '@/components/cities/country-options'
import styles from '@/components/cities/directory-filters.module.css'
import { FilterGroup } from '@/components/cities/filter-group'
import { Button } from '@/components/ui/button'
import { CheckRow } from '@/components/ui/check-row'
import { Icon } from '@/components/ui/icon'
import { Sign } from '@/components/ui/sign'
import { type BuildingBlock, MAX_QUERY } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'

export type Facet<Name extends string> = {
  name: Name
  title: string
  hint?: string | undefined
  /** As they are offered; a facet without values is left out. */
  values: string[]
  chosen: string[]
  counts: Record<string, number>
  /** Stands open before anything is chosen in it. */
  open: boolean
}

type Props<Name extends string> = {
  /** What is filtered: the form is `{id}-form`. */
  id: string
  /** Of the page, in English. */
  path: string
  q: string
  words: { title: string; query: string; apply: string; countries: (count: number) => string }
  /** Parts of the view that the filters leave as they are. */
  kept: [string, string][]
  facets: Facet<Name>[]
  /** Names of countries by their code. */
  names: Record<string, string>
  label: (facet: Name, value: string) => ReactNode
}

/** The filters of a view as a plain form, each value with how many it would leave. */
export function FacetForm<Name extends string>({ words, facets, ...props }: Props<Name>) {
  const { id, path, q, kept, names, label } = props
  const locale = useLocale()
  return (
    <form
      id={`${id}-form`}
      className={styles.form}
      action={localePath(locale, path)}
      aria-label={words.title}
    >
      <label className={styles.query}>
        <span className="vh">{words.query}</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={q}
          placeholder={words.query}
          autoComplete="off"
          maxLength={MAX_QUERY}
        />
      </label>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      {facets
        .filter(({ values }) => values.length > 0)
        .map(({ name, title, hint, values, chosen, counts, open }) => (
          <FilterGroup key={name} title={title} hint={hint} open={open || chosen.length > 0}>
            {name === 'country' ? (
              <CountryOptions
                counts={counts}
                chosen={chosen}
                names={names}
                all={words.countries(values.length)}
              />
            ) : (
              values.map((value) => (
                <CheckRow
                  key={value}
                  name={name}
                  value={value}
                  checked={chosen.includes(value)}
                  count={counts[value] ?? 0}
                  mark={name === 'block' ? <Sign block={value as BuildingBlock} /> : undefined}
                >
                  {label(name, value)}
                </CheckRow>
              ))
            )}
          </FilterGroup>
        ))}
      <div className={styles.apply}>
        <Button type="submit">{words.apply}</Button>
      </div>
    </form>
  )
}
