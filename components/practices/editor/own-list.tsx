import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { OwnPracticeRow } from '@/lib/practices/queries/own-practices'

type Props = { city: string; practices: OwnPracticeRow[] }

/** A city's practices as its writers see them: what is public, what is being written, and in which languages. */
export function OwnList({ city, practices }: Props) {
  const t = useTranslations('writing')
  const format = useFormatter()
  const locale = useLocale()
  if (practices.length === 0) return <EmptyState title={t('list.none', { name: city })} />
  return (
    <Table
      caption={t('list.caption', { name: city })}
      captionHidden
      columns={[
        { label: t('list.practice') },
        { label: t('list.state') },
        { label: t('list.languages') },
      ]}
      rows={practices.map((practice) => ({
        id: practice.id,
        cells: [
          link(practice),
          <ul key="state">
            {saidOf(practice).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>,
          <ul key="languages">
            <li>{languageName(practice.language, locale)}</li>
            {practice.translations.map(({ id, language, behind, state }) => {
              const name = languageName(language, locale)
              return (
                <li key={id}>
                  <a href={localePath(locale, `/my-city/practices/${id}`)}>
                    {behind && state !== 'draft' ? t('list.behind', { language: name }) : name}
                  </a>
                </li>
              )
            })}
          </ul>,
        ],
      }))}
    />
  )

  function link({ id, title, language }: OwnPracticeRow) {
    return (
      <a
        href={localePath(locale, `/my-city/practices/${id}`)}
        lang={title && language !== locale ? language : undefined}
      >
        <bdi>{title || t('list.untitled')}</bdi>
      </a>
    )
  }

  function saidOf({ state, drafted, hiddenAt, authored }: OwnPracticeRow) {
    const said: string[] = [t(`states.${state}`)]
    if (state !== 'draft' && drafted)
      said.push(t('state.revising', { date: format.dateTime(drafted, { dateStyle: 'medium' }) }))
    if (hiddenAt) said.push(t('state.hidden'))
    if (!authored) said.push(t('state.summarised'))
    return said
  }
}
