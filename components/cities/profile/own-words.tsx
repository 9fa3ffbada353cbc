import { useLocale, useTranslations } from 'next-intl'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import type { ReadableWords } from '@/lib/profiles/readable-words'

type Props = { text: NonNullable<ReadableWords['text']>; name: string }

/** What a city says about itself, what it offers and what it seeks, in its own words. */
export function OwnWords({ text, name }: Props) {
  const t = useTranslations('city')
  const locale = useLocale()
  const foreign = text.lang.split('-')[0] !== locale
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(text.lang) ?? text.lang
  const report = localePath(locale, `/report?subject=city-text&id=${encodeURIComponent(text.id)}`)

  return text.parts.map(({ part, html }, index) => (
    <Section
      key={part}
      id={part}
      title={t(`words.${part}`)}
      caption={index === 0 && <Caption foreign={foreign} {...{ name, language }} />}
      aside={
        index === 0 && (
          <p className="cap">
            <a href={report} rel="nofollow">
              {t('words.report')}
            </a>
          </p>
        )
      }
    >
      <Prose html={html} lang={text.lang === locale ? undefined : text.lang} />
    </Section>
  ))
}

function Caption({
  foreign,
  name,
  language,
}: {
  foreign: boolean
  name: string
  language: string
}) {
  const t = useTranslations('city')
  return foreign ? t('words.foreign', { name, language }) : t('words.caption', { name })
}
