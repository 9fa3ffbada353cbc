import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { Prose } from '@/components/ui/prose'
import { type Term, Terms } from '@/components/ui/terms'
import { localePath } from '@/lib/i18n/locales'
import type { ReviewedText } from '@/lib/peers/queries/reviewed-text'

/** What is judged: a practice in the version that was put forward. */
export function ReviewedPractice({ text }: { text: ReviewedText }) {
  const t = useTranslations('peers')
  const locale = useLocale()
  const format = useFormatter()
  const { slug, version, newest, language, summary, years, reach, partners, links, parts } = text
  const facts: Term[] = [
    { id: 'fact-years', name: t('facts.years'), text: years },
    { id: 'fact-reach', name: t('facts.reach'), text: reachOf() },
    { id: 'fact-partners', name: t('facts.partners'), text: lines(partners, language) },
    { id: 'fact-links', name: t('facts.links'), text: lines(links) },
  ]
  function reachOf() {
    return /^\d+$/.test(reach) ? format.number(Number(reach)) : reach
  }
  return (
    <Part title={t('text.title')}>
      <p className="cap">{t('version', { version })}</p>
      {newest !== version && (
        <Note>
          <p>{t('text.newer', { newest, version })}</p>
        </Note>
      )}
      <p className="lede" lang={language} dir="auto">
        {summary}
      </p>
      <Terms terms={facts.filter(({ text }) => text)} />
      {parts.map(({ part, html }) => (
        <section key={part} className="stack">
          <h3 className="h-item">{t(`parts.${part}`)}</h3>
          <Prose html={html} lang={language} />
        </section>
      ))}
      <GoLink href={localePath(locale, `/practices/${slug}`)}>{t('text.open')}</GoLink>
    </Part>
  )
}

function lines(all: string[], lang?: string) {
  if (all.length === 0) return null
  return (
    <ul lang={lang}>
      {all.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}
