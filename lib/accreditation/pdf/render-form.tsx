import { Font, renderToBuffer } from '@react-pdf/renderer'
import { facesFor } from '@/lib/core/pdf-faces'
import { breakWord, withPlainSpaces } from '@/lib/core/pdf-words'
import type { Locale } from '@/lib/i18n/locales'
import type { Dossier } from '../dossier-schema'
import { CRITERIA, type Draft, PART_NAMES, PARTS } from '../schema'
import { type FormWords, formWords } from '../words'
import { FormDocument, type PrintedForm, type PrintedPart } from './form-document'

Font.registerHyphenationCallback(breakWord)

type About = { country: string; cycle: string; round: number; submittedAt: Date | null }

/** A form in the order in which it is asked; what is not answered yet is a dash. */
export async function renderForm(draft: Draft, about: About, locale: Locale) {
  const words = await formWords(locale)
  const { t } = words
  const { country, cycle, round, submittedAt } = about
  return render(
    {
      title: t('print.title', { city: draft.cityName }),
      under: [
        country,
        cycle,
        submittedAt
          ? t('print.handedIn', { round, date: dayOf(submittedAt, locale) })
          : t('print.draft'),
      ]
        .filter(Boolean)
        .join(' · '),
      parts: partsOf(draft, words),
      foot: t('print.title', { city: draft.cityName }),
    },
    locale,
  )
}

/** What goes to UNESCO, on paper: the endorsement, what reviewers gave, and the form. */
export async function renderDossier(
  dossier: Dossier,
  { country, sha256 }: { country: string; sha256: string },
  locale: Locale,
) {
  const words = await formWords(locale)
  const { t } = words
  const line = (label: string, said: string, isLong = false) => ({ label, said, isLong })
  const form = dossier.form as Draft
  return render(
    {
      title: t('print.dossier', { city: form.cityName }),
      under: [country, dossier.cycle].join(' · '),
      parts: [
        {
          title: t('print.endorsement'),
          lines: [
            line(t('print.on'), dayOf(new Date(dossier.endorsedAt), locale)),
            line(t('print.why'), dossier.endorsement, true),
          ],
        },
        ...dossier.reviews.map(({ points, scores }, index) => ({
          title: t('print.review', { number: index + 1 }),
          lines: [
            line(t('review.points'), new Intl.NumberFormat(locale).format(points)),
            ...CRITERIA.map((criterion) =>
              line(t(`criteria.${criterion}`), String(scores[criterion])),
            ),
          ],
        })),
        ...partsOf(form, words),
        {
          title: t('fields.letter'),
          lines: [
            line(t('print.file'), dossier.letter.name),
            line('SHA-256', dossier.letter.sha256),
          ],
        },
      ],
      foot: `${t('print.dossier', { city: form.cityName })} · SHA-256 ${sha256}`,
    },
    locale,
  )
}

function partsOf(draft: Draft, words: FormWords): PrintedPart[] {
  return PART_NAMES.map((part) => ({
    title: words.t(`parts.${part}`),
    lines: PARTS[part].map((field) => ({
      label: words.label(field),
      said: words.said(field, draft[field]) || '–',
      isLong: words.isText(field),
    })),
  }))
}

async function render(form: PrintedForm, locale: Locale) {
  const printable = withPlainSpaces(form)
  const faces = await facesFor(JSON.stringify(printable))
  return new Uint8Array(
    await renderToBuffer(<FormDocument form={printable} locale={locale} faces={faces} />),
  )
}

function dayOf(at: Date, locale: Locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
