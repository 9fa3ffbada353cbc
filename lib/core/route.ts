import 'server-only'
import { createHash } from 'node:crypto'
import { AppError, type ErrorCode } from './errors'
import { logRefusal } from './log-refusal'

const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  rate_limited: 429,
}

const TITLE: Record<ErrorCode, string> = {
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  invalid: 'Something in the request is not right',
  conflict: 'Changed in the meantime',
  rate_limited: 'Too many requests',
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-expose-headers': 'etag, link',
}

type Context = { params: Promise<Record<string, string>> }
type Handler = (request: Request, params: Record<string, string>) => Promise<Response>

/** One door for public reads: CORS, ETag, and an AppError told as RFC 9457 problem details. */
export function route(handler: Handler) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await tagged(request, await handler(request, await context.params))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      logRefusal(error)
      return problem(error, request)
    }
  }
}

/** Answers the preflight of a cross-origin read. */
export function preflight() {
  return new Response(null, {
    status: 204,
    headers: { ...CORS, 'access-control-max-age': '86400' },
  })
}

/** JSON that a cache may keep for a minute; writes drop it earlier. */
export function json(body: unknown, headers: Record<string, string> = {}) {
  return text(JSON.stringify(body), 'application/json; charset=utf-8', headers)
}

export function text(body: string, type: string, headers: Record<string, string> = {}) {
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
      ...headers,
    },
  })
}

async function tagged(request: Request, response: Response) {
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value)
  if (response.status !== 200) return response
  const body = Buffer.from(await response.arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  response.headers.set('etag', etag)
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return new Response(null, { status: 304, headers: response.headers })
  return new Response(body, { headers: response.headers })
}

function problem(error: AppError, request: Request) {
  const errors = Object.entries(error.fields).map(([parameter, detail]) => ({ parameter, detail }))
  const body = {
    type: 'about:blank',
    title: TITLE[error.code],
    status: STATUS[error.code],
    detail: error.message,
    instance: new URL(request.url).pathname,
    code: error.code,
    ...(errors.length > 0 && { errors }),
  }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...CORS,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}
