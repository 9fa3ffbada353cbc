import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Shell } from '@/components/site/shell'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { GoLink } from '@/components/ui/go-link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Terms } from '@/components/ui/terms'
import { alternates } from '@/lib/i18n/alternates'
import { languageName } from '@/lib/i18n/languages'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPracticesOfBlocks } from '@/lib/practices/queries/list-practices'
import { getResource } from '@/lib/resources/queries/list-resources'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const resource = await getResource(slug, locale)
  return resource
    ? {
        title: resource.title,
        description: resource.summary,
        alternates: alternates(locale, `/resources/${slug}`),
      }
    : {}
}

/** One resource: what it is for, where it can be had, and practices on its subject. */
export default async function ResourcePage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const resource = (await getResource(slug, locale)) ?? notFound()
  const { title, language, kind, year, publisher, languages, blocks, url } = resource
  const [t, common, practices] = await Promise.all([
    getTranslations('resources'),
    getTranslations('common'),
    listPracticesOfBlocks(blocks),
  ])
  const inWords = (values: string[]) => new Intl.ListFormat(locale).format(values)
  const terms = [
    { id: 'kind', name: t('page.kind'), text: t(`kinds.${kind}`) },
    { id: 'publisher', name: t('page.publisher'), text: publisher },
    { id: 'year', name: t('page.year'), text: year ? String(year) : t('page.unknown') },
    {
      ...{ id: 'languages', name: t('page.languages') },
      text:
        languages.length > 0
          ? inWords(languages.map((tag) => languageName(tag, locale)))
          : t('page.unknown'),
    },
    {
      ...{ id: 'blocks', name: t('page.blocks') },
      text: inWords(blocks.map((block) => common(`blocks.${block}`))),
    },
  ]
  return (
    <Shell
      path={`/resources/${slug}`}
      section="resources"
      langs={[language, ...practices.map((practice) => practice.language)]}
    >
      <PageHead
        title={
          <span lang={language === locale ? undefined : language} dir="auto">
            {title}
          </span>
        }
        lede={
          <span
            lang={resource.summaryLanguage === locale ? undefined : resource.summaryLanguage}
            dir="auto"
          >
            {resource.summary}
          </span>
        }
      >
        <Actions>
          <ButtonLink href={url}>{t('page.open')}</ButtonLink>
        </Actions>
        <GoLink href={localePath(locale, '/resources')}>{t('page.back')}</GoLink>
      </PageHead>
      <Section title={t('label')} id="facts">
        <Terms terms={terms.filter(({ text }) => text !== '')} />
      </Section>
      {practices.length > 0 && (
        <Section title={t('page.practices')} id="practices">
          <ul>
            {practices.map((practice) => (
              <li key={practice.slug}>
                <a
                  href={localePath(locale, `/practices/${practice.slug}`)}
                  lang={practice.language === locale ? undefined : practice.language}
                  dir="auto"
                >
                  {practice.title}
                </a>{' '}
                <span className="small mute">{practice.city.name}</span>
              </li>
            ))}
          </ul>
          <GoLink
            href={`${localePath(locale, '/practices')}?${new URLSearchParams(blocks.map((block) => ['block', block]))}`}
          >
            {t('page.all')}
          </GoLink>
        </Section>
      )}
    </Shell>
  )
}
