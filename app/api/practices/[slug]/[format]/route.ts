import { AppError, notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { limit } from '@/lib/core/rate-limit'
import { route, text } from '@/lib/core/route'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { LanguageQuery } from '@/lib/practices/address'
import { toBibTeX } from '@/lib/practices/cite/bibtex'
import { toRis } from '@/lib/practices/cite/ris'
import { renderPracticePdf } from '@/lib/practices/pdf/render-practice-pdf'
import { toPrintable } from '@/lib/practices/pdf/to-printable'
import { getPractice } from '@/lib/practices/queries/get-practice'

/** Setting a long text takes seconds; kept copies do not count. */
const PRINTS = { points: 30, seconds: 60 }

/** `/practices/{slug}.pdf`, `.bib` and `.ris`: see next.config.mjs. */
export const GET = route(async (request, { slug = '', format = '' }) => {
  const { lang } = requireQuery(LanguageQuery, request)
  const practice = (await getPractice(slug, lang)) ?? notFound('Practice')
  const url = siteUrl() + localePath(lang, `/practices/${slug}`)
  const named = (ending: string) => ({
    'content-disposition': `attachment; filename="${slug}.${ending}"`,
  })
  const cited = { url, accessed: new Date() }
  const citable = { ...practice, city: practice.city.name }
  switch (format) {
    case 'bib':
      return text(toBibTeX(citable, cited), 'application/x-bibtex; charset=utf-8', named('bib'))
    case 'ris':
      return text(toRis(citable, cited), 'application/x-research-info-systems', named('ris'))
    case 'pdf': {
      await limit('print', 'everyone', PRINTS)
      const pdf = await renderPracticePdf(await toPrintable(practice, url, lang), lang)
      return new Response(new Uint8Array(pdf), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${slug}.pdf"`,
          'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
        },
      })
    }
    default:
      throw new AppError('not_found', 'There is no such format')
  }
})

export { preflight as OPTIONS } from '@/lib/core/route'
