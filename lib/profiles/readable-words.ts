import 'server-only'
import { renderMarkdown } from '@/lib/core/markdown'
import { bestAlternative, bestText, writtenParts } from './best-text'
import type { OwnWords } from './queries/get-own-words'
import { textId } from './text-id'

export type ReadableWords = Awaited<ReturnType<typeof readableWords>>

/** What a city says, for one reader: the text in their language where there is one, as HTML that is safe to show. */
export async function readableWords({ texts, pictures }: OwnWords, cityId: string, locale: string) {
  const text = bestText(texts, locale)
  const parts = text ? writtenParts(text).map((part) => ({ part, markdown: text[part] })) : []
  return {
    text: text && {
      id: textId(cityId, text.lang),
      lang: text.lang,
      original: text.original,
      parts: await Promise.all(
        parts.map(async ({ part, markdown }) => ({ part, html: await renderMarkdown(markdown) })),
      ),
    },
    pictures: pictures.map(({ alt, ...picture }) => ({
      ...picture,
      alt: bestAlternative(alt, locale),
    })),
  }
}
