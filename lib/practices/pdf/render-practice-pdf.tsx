import { Font, renderToBuffer } from '@react-pdf/renderer'
import { facesFor } from '@/lib/core/pdf-faces'
import { breakWord } from '@/lib/core/pdf-words'
import type { Locale } from '@/lib/i18n/locales'
import { PracticeDocument, type PrintablePractice } from './practice-document'

Font.registerHyphenationCallback(breakWord)

/** A practice as a PDF on A4, in Latin, Cyrillic, Greek, Arabic and Chinese letters. Loads nothing from elsewhere. */
export async function renderPracticePdf(
  practice: PrintablePractice,
  locale: Locale,
): Promise<Buffer> {
  const faces = await facesFor(JSON.stringify(practice))
  return renderToBuffer(<PracticeDocument practice={practice} locale={locale} faces={faces} />)
}
