import { type Answer, ask, type Handler, header } from './answer'
import { splitUrl } from './asked'

/**
 * Next draws pages of errors in the browser only: their documents come empty. So they are asked for as pages of their
 * own (app/[locale]/errors), in the language of the address, and sent with the status of the answer they stand for.
 */
export async function withErrorDocument(
  handler: Handler,
  asked: { url: string; headers: Record<string, string> },
  answer: Answer,
): Promise<Answer> {
  if (answer.status !== 404 && answer.status < 500) return answer
  if (!header(answer, 'content-type')?.startsWith('text/html')) return answer
  const path = `/errors/${answer.status === 404 ? 404 : 500}`
  for (const url of [languageOf(asked.url) + path, path]) {
    const page = await ask(handler, url, asked.headers).catch(() => undefined)
    if (page?.status === 200) return { ...page, status: answer.status }
  }
  return answer
}

function languageOf(url: string) {
  return splitUrl(url)[0].match(/^\/[a-z]{2}(?=\/|$)/)?.[0] ?? ''
}
