'use client'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { ComboBox, Input } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { CjkFonts } from '@/components/site/cjk-fonts'
import { queryClient } from '@/components/site/query-client'
import { Choices } from '@/components/ui/choices'
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
    <ComboBox
      aria-label={t('label')}
      name="q"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={text}
      onInputChange={setText}
      // The server has found them, by more than letters.
      defaultFilter={() => true}
    >
      <Input
        ref={input}
        id={id}
        className={className}
        placeholder={placeholder}
        enterKeyHint="search"
        maxLength={200}
        onKeyDown={submitTyped}
      />
      <Choices label={t('suggestions')} groups={groups} status={status()} />
      <CjkFonts langs={(data?.hits ?? []).map((hit) => scriptLang(hit.localName, hit.country))} />
    </ComboBox>
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

/** Enter without a choice searches for what is typed; the open list would otherwise only close. */
function submitTyped(event: KeyboardEvent<HTMLInputElement>) {
  const field = event.currentTarget
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (field.getAttribute('aria-activedescendant')) return
  event.preventDefault()
  field.form?.requestSubmit()
}
