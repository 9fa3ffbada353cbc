'use client'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { queryClient } from '@/components/site/query-client'
import { ScriptFaces } from '@/components/site/script-faces'
import { Suggestions } from '@/components/ui/suggestions'
import { localePath } from '@/lib/i18n/locales'
import { suggestOptions } from '@/lib/search/client'
import { scriptLang } from './script-lang'
import type { SearchInputProps, Typed } from './search-input'
import { toGroups } from './suggestion-groups'
import { useSettled } from './use-settled'

type Props = SearchInputProps & { typed: Typed }

/** The field with what it needs around it; comes only when it is touched. */
export function SearchCombobox(props: Props) {
  const messages = { search: { box: props.messages } }
  return (
    <QueryClientProvider client={queryClient}>
      <NextIntlClientProvider locale={props.locale} messages={messages} timeZone="UTC">
        <I18nProvider locale={props.locale}>
          <Places {...props} />
        </I18nProvider>
      </NextIntlClientProvider>
    </QueryClientProvider>
  )
}

function Places({ id, className, locale, placeholder, typed }: Props) {
  const t = useTranslations('search.box')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(typed.text)
  const q = useSettled(text.trim(), 120)
  const { data, isError, isFetching } = useQuery(suggestOptions(q, locale))

  useLayoutEffect(() => {
    if (!typed.selection) return
    input.current?.focus()
    input.current?.setSelectionRange(...typed.selection)
  }, [typed])

  const groups = q === '' ? [] : toGroups(data?.hits ?? [], (type) => t(`types.${type}`))
  if (text.trim() !== '') groups.push(searchFor(text.trim()))

  return (
    <>
      <Suggestions
        label={t('label')}
        listLabel={t('suggestions')}
        value={text}
        onValueChange={setText}
        groups={groups}
        status={status()}
        count={t('count', { count: data?.hits.length ?? 0 })}
        input={{
          ref: input,
          id,
          className,
          name: 'q',
          placeholder,
          enterKeyHint: 'search',
          maxLength: 200,
        }}
      />
      <ScriptFaces
        langs={(data?.hits ?? []).map((hit) => scriptLang(hit.localName, hit.country))}
      />
    </>
  )

  function searchFor(words: string) {
    const href = `${localePath(locale, '/search')}?${new URLSearchParams({ q: words })}`
    return { id: 'all', choices: [{ id: 'search', text: t('all', { q: words }), href }] }
  }

  function status() {
    if (isError) return t('failed')
    if (data?.limited) return t('limited')
    if (isFetching && !data?.hits.length) return t('waiting')
    return data?.hits.length === 0 ? t('nothing') : null
  }
}
