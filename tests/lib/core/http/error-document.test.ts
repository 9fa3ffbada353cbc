import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { ask } from '@/lib/core/http/answer'
import { withErrorDocument } from '@/lib/core/http/error-document'

/** Next as it answers here: errors come as empty documents, the pages of errors are pages like others. */
function next(request: IncomingMessage, response: ServerResponse) {
  const { url = '' } = request
  const page = /^(\/fr)?\/errors\/(404|500)$/.test(url)
  const status = page ? 200 : url.includes('broken') ? 500 : 404
  const type = url.startsWith('/api') ? 'application/problem+json' : 'text/html; charset=utf-8'
  response.writeHead(status, { 'content-type': type }).end(page ? `page ${url}` : 'empty')
}

async function answerTo(url: string) {
  const answer = await ask(next, url, {})
  const { status, body } = await withErrorDocument(next, { url, headers: {} }, answer)
  return `${status} ${body}`
}

test('a missing page is said in the language of its address', async () => {
  expect(await answerTo('/fr/nowhere')).toBe('404 page /fr/errors/404')
  expect(await answerTo('/nowhere?q=1')).toBe('404 page /errors/404')
})

test('a language that is none of ours is answered in English', async () => {
  expect(await answerTo('/xx/nowhere')).toBe('404 page /errors/404')
})

test('a page that broke keeps its status', async () => {
  expect(await answerTo('/fr/broken')).toBe('500 page /fr/errors/500')
})

test('what is no document stays as it is', async () => {
  expect(await answerTo('/api/v1/nowhere')).toBe('404 empty')
})

test('when the page of an error fails too, the first answer goes out', async () => {
  const answer = await ask(next, '/nowhere', {})
  const down = (_: IncomingMessage, response: ServerResponse) => response.writeHead(503).end()
  expect(await withErrorDocument(down, { url: '/nowhere', headers: {} }, answer)).toBe(answer)
})
