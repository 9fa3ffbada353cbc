import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { PracticePage } from '../queries/get-practice'
import type { PrintablePractice } from './practice-document'

/** What is printed of a practice: its own words, and around them those of the reader's language. */
export async function toPrintable(
  practice: PracticePage,
  url: string,
  locale: Locale,
): Promise<PrintablePractice> {
  const [t, words] = await Promise.all([
    translatorFor({ locale, namespace: 'practices' }),
    translatorFor({ locale, namespace: 'common' }),
  ])
  const { city, year, yearEnd, reach, costBand, audience, sdgs, partners, features } = practice
  const facts = [
    { name: t('filters.year'), text: [year, yearEnd].filter((each) => each !== null).join('–') },
    {
      name: t('filters.block'),
      text: practice.blocks.map((block) => words(`blocks.${block}`)).join(', '),
    },
    {
      name: t('page.reach'),
      text: reach === null ? '' : new Intl.NumberFormat(locale).format(reach),
    },
    {
      name: t('page.forWhom'),
      text: audience.map((each) => t(`audiences.${each}`)).join(', '),
    },
    { name: t('page.sdgs'), text: sdgs.join(', ') },
    { name: t('page.features'), text: features.join(', ') },
    { name: t('page.cost'), text: costBand ? t(`costs.${costBand}`) : '' },
    { name: t('page.partners'), text: partners.join(', ') },
  ]
  return {
    title: practice.title,
    language: practice.language,
    city: `${city.name} · ${city.country.name}`,
    summary: practice.summary,
    facts: facts.filter(({ text }) => text !== ''),
    sections: [
      { title: t('page.story'), markdown: practice.story },
      { title: t('page.evidence'), markdown: practice.evidence },
      { title: t('page.lessons'), markdown: practice.lessons },
      { title: t('page.needs'), markdown: practice.needs.note },
    ],
    sources: [
      { name: 'Lyceum', url },
      ...(practice.sourceUrl ? [{ name: t('page.summarised'), url: practice.sourceUrl }] : []),
      ...practice.links.map(({ label, url }) => ({ name: label || new URL(url).hostname, url })),
    ],
  }
}
