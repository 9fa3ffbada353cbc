import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { BackupError, MANIFEST, Manifest, tableFolder } from './manifest'

/** More than any manifest has: a foreign file need not fit into memory. */
const LONGEST_MANIFEST = 256 * 1024 * 1024

/** The entries of a backup in their order; each must be read to its end before the next comes. */
export async function* entriesOf(
  file: string,
): AsyncGenerator<{ name: string; content: AsyncIterable<Buffer> }> {
  const source = createReadStream(file)
  const archive = extract()
  const fail = (error: Error) => archive.destroy(error)
  source.on('error', fail).pipe(createGunzip()).on('error', fail).pipe(archive)
  try {
    for await (const content of archive) {
      yield { name: content.header.name, content: content as AsyncIterable<Buffer> }
    }
  } finally {
    source.destroy()
  }
}

/**
 * Reads a backup through and compares all of it with its manifest.
 * @throws BackupError where it is damaged, incomplete, or something else
 */
export async function checkBackup(file: string): Promise<Manifest> {
  const sums = new Map<string, Hash>()
  let text: string | undefined
  try {
    for await (const { name, content } of entriesOf(file)) {
      if (name === MANIFEST) text = await readText(content)
      else await addTo(sums, groupOf(name), content)
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new BackupError(`${file} cannot be read: ${message}.`)
    }
    throw new BackupError(`${file} is damaged, or no backup of Lyceum: ${message}.`)
  }
  const manifest = parse(file, text)
  const found = Object.fromEntries([...sums].map(([group, hash]) => [group, hash.digest('hex')]))
  const wrong = firstDifference(expectedSums(manifest), found)
  if (wrong) throw new BackupError(`${file} is damaged: ${wrong} is not what its manifest says.`)
  return manifest
}

/** Parts of one table belong together. */
function groupOf(name: string) {
  return name.startsWith('tables/') ? name.slice(0, name.lastIndexOf('/') + 1) : name
}

async function addTo(sums: Map<string, Hash>, group: string, content: AsyncIterable<Buffer>) {
  const hash = sums.get(group) ?? createHash('sha256')
  sums.set(group, hash)
  for await (const chunk of content) hash.update(chunk)
}

function expectedSums({ tables, files }: Manifest) {
  return Object.fromEntries([
    // A table without rows has no parts.
    ...tables.filter(({ rows }) => rows > 0).map((table) => [tableFolder(table), table.sha256]),
    ...(files ?? []).map(({ path, sha256 }) => [`files/${path}`, sha256]),
  ])
}

function firstDifference(expected: Record<string, string>, found: Record<string, string>) {
  return [...Object.keys(expected), ...Object.keys(found)].find(
    (name) => expected[name] !== found[name],
  )
}

async function readText(content: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    bytes += chunk.length
    if (bytes > LONGEST_MANIFEST) throw new Error('its manifest is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parse(file: string, text: string | undefined) {
  if (text === undefined)
    throw new BackupError(`${file} is no backup of Lyceum: it has no manifest.`)
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    throw new BackupError(`${file} is no backup that this version of Lyceum can read.`)
  }
}
