import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StepError } from './child.mjs'
import { dataDir, root } from './paths.mjs'

const oldest = [20, 9]

/** Stops with a sentence where Node is too old for what follows. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new StepError(
    `This is Node ${process.versions.node}; Lyceum needs ${oldest.join('.')} or newer.`,
    'Install a newer one from https://nodejs.org.',
  )
}

/** Takes what .env says for variables the environment does not set. */
export function loadEnvFile() {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, value = ''] = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (name) process.env[name] ??= value.replace(/^(['"])(.*)\1$/, '$2')
  }
}

/** Where to listen: this machine alone unless HOST says otherwise. */
export function listenOn() {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StepError(`PORT is "${process.env.PORT}".`, 'Set it to a number from 1 to 65535.')
  }
  return { host: process.env.HOST || '127.0.0.1', port }
}

/**
 * Sessions and links are signed with a secret: the environment's, or one that is made here once and kept. Whoever
 * loses it signs everybody out, and authenticators have to be set up anew.
 */
export function provideSecret() {
  if (process.env.AUTH_SECRET) return
  const file = join(dataDir, 'auth-secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  process.env.AUTH_SECRET = readFileSync(file, 'utf8').trim()
}
