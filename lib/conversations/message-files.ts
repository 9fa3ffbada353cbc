import 'server-only'
import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { type Problem, refuse } from '@/lib/core/errors'
import { clearLeft } from '@/lib/files/clear-left'
import { fileStorage } from '@/lib/files/storage'
import { FILE_KINDS, FILE_MEGABYTES, MOST_FILES } from './schema'

/** What the keys of all files of messages begin with. */
const LETTERS = 'letters/'

export type CheckedFile = { id: string; name: string; type: string; body: Uint8Array }

/**
 * The files of a message, each looked into: what a name says has to be what is inside.
 * @throws `invalid` at the field `files`, naming the file
 */
export async function checkFiles(files: File[]): Promise<CheckedFile[]> {
  if (files.length > MOST_FILES)
    wrong({ key: 'conversations.tooManyFiles', values: { maximum: MOST_FILES } })
  return Promise.all(files.map(checkFile))
}

/** Keeps the files, before their rows are there, so that no row is ever without its file. */
export async function storeFiles(files: CheckedFile[]) {
  for (const { id, body, type } of files) await fileStorage().put(LETTERS + id, body, type)
}

export function readFile(id: string) {
  return fileStorage().get(LETTERS + id)
}

/** Removes files that belong to no message: of uploads that were cut off, and of cities that are gone. */
export function clearLeftLetters(now: Date, isKept: (id: string) => Promise<boolean>) {
  return clearLeft(LETTERS, { now, idOf: (key) => key.slice(LETTERS.length), isKept })
}

async function checkFile(file: File): Promise<CheckedFile> {
  const name = nameOf(file.name)
  if (file.size > FILE_MEGABYTES * 1024 * 1024)
    wrong({ key: 'conversations.fileTooHeavy', values: { name, maximum: FILE_MEGABYTES } })
  const ending = extname(name).slice(1).toLowerCase()
  if (!(FILE_KINDS as readonly string[]).includes(ending))
    wrong({ key: 'conversations.fileKind', values: { name, kinds: FILE_KINDS.join(', ') } })
  const body = new Uint8Array(await file.arrayBuffer())
  const found = await fileTypeFromBuffer(body)
  if (found?.ext !== (ending === 'jpeg' ? 'jpg' : ending))
    wrong({ key: 'conversations.fileIsNot', values: { name, kind: ending } })
  return { id: crypto.randomUUID(), name, type: found?.mime ?? '', body }
}

/** Names come from other people's machines: no paths, and nothing that turns the words around it. */
function nameOf(name: string) {
  const plain = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')
    .trim()
  const ending = extname(plain).slice(0, 12)
  return plain.slice(0, plain.length - extname(plain).length).slice(0, 100) + ending
}

function wrong(problem: Problem): never {
  return refuse('invalid', 'errors.checkForm', { problems: { files: problem } })
}
