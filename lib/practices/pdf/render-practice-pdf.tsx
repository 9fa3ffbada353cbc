import { Font, renderToBuffer } from '@react-pdf/renderer'
import { facesFor } from '@/lib/core/pdf-faces'
import { breakWord, withPlainSpaces } from '@/lib/core/pdf-words'
import type { Locale } from '@/lib/i18n/locales'
import { PracticeDocument, type PrintablePractice } from './practice-document'

Font.registerHyphenationCallback(breakWord)

/** A practice as a PDF on A4, in the letters that lib/core/pdf-faces.ts has. Loads nothing from elsewhere. */
export async function renderPracticePdf(
  printable: PrintablePractice,
  locale: Locale,
): Promise<Buffer> {
  const practice = withPlainSpaces(printable)
  const faces = await facesFor(JSON.stringify(practice))
  return renderToBuffer(<PracticeDocument practice={practice} locale={locale} faces={faces} />)
}
