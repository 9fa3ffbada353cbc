import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Shorter answers fit into the first packet anyway. */
const SHORTEST = 1024
const TEXT = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|wasm))/
const ACCEPTED = { br: accepts('br'), gzip: accepts('gzip') }
const deflate = { br: promisify(brotliCompress), gzip: promisify(gzip) }

export function isCompressible(type: string | undefined, length: number) {
  return length > SHORTEST && type !== undefined && TEXT.test(type)
}

/** The best of our encodings that an Accept-Encoding header names. */
export function negotiate(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  if (ACCEPTED.br.test(accepted)) return 'br'
  return ACCEPTED.gzip.test(accepted) ? 'gzip' : 'identity'
}

/** Compresses off the main thread. `once` says that the copy is made once and lasts: then it may take longer. */
export function compress(body: Buffer, encoding: 'br' | 'gzip', once: boolean): Promise<Buffer> {
  if (encoding === 'gzip') return deflate.gzip(body, { level: once ? 9 : 6 })
  return deflate.br(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: once ? 9 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** Named, and not with a weight of zero. */
function accepts(coding: string) {
  return new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=(?:1|0?\\.0*[1-9])[\\d.]*\\s*)?(?:,|$)`, 'i')
}
