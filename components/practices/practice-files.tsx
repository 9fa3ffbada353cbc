import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'

const FORMATS = [
  { ending: 'pdf', name: 'pdf' },
  { ending: 'bib', name: 'bibtex' },
  { ending: 'ris', name: 'ris' },
] as const

/** The practice to take along: on paper, and for whoever cites it. */
export function PracticeFiles({ slug }: { slug: string }) {
  const t = useTranslations('practices')
  const page = localePath(useLocale(), `/practices/${slug}`)
  return (
    <p className="small no-print">
      {t('page.cite')}:{' '}
      {FORMATS.map(({ ending, name }, index) => (
        <span key={ending}>
          {index > 0 && ' · '}
          <a href={`${page}.${ending}`} rel="nofollow">
            {t(`page.${name}`)}
          </a>
        </span>
      ))}
    </p>
  )
}
