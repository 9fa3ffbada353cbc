import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

type Asked = { nonce: string; challenge: string; claims: object }

/**
 * An OpenID Connect provider at `issuer` that lets everybody in at once, and says of them what `who` holds at that
 * moment. It gives its tokens only for the right secret and the right PKCE verifier.
 */
export async function startIssuer(issuer: string, who: { claims: object }) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Asked>()
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  const authorize = (query: URLSearchParams) => {
    const code = randomUUID()
    codes.set(code, {
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      claims: who.claims,
    })
    const back = new URL(query.get('redirect_uri') ?? '')
    back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()
    return back.href
  }

  const token = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request))
    const asked = codes.get(form.get('code') ?? '')
    const verifier = form.get('code_verifier') ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const basic = Buffer.from('lyceum:secret').toString('base64')
    const isRight = request.headers.authorization === `Basic ${basic}`
    if (!asked || asked.challenge !== challenge || !isRight) return null
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss: issuer, aud: 'lyceum', iat: now, exp: now + 60, nonce: asked.nonce },
      ...asked.claims,
    }
    const body = `${part({ alg: 'RS256', kid: 'test' })}.${part(claims)}`
    const signature = sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')
    return { access_token: 'none', token_type: 'Bearer', id_token: `${body}.${signature}` }
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    if (pathname === '/authorize')
      return response.writeHead(302, { location: authorize(searchParams) }).end()
    const answer = {
      '/.well-known/openid-configuration': () => discovery(issuer),
      '/keys': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256' }],
      }),
      '/token': () => token(request),
    }[pathname]
    const said = await answer?.()
    response.writeHead(said ? 200 : 400, { 'content-type': 'application/json' })
    return response.end(JSON.stringify(said ?? { error: 'invalid_request' }))
  })
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), resolve))
  return () => server.close()
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}
