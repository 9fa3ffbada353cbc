import 'server-only'
import { clearLeft } from '@/lib/files/clear-left'
import { fileStorage } from '@/lib/files/storage'

/** What the keys of all letters of mayors begin with. */
const LETTERS = 'letters-of-mayors/'

export function storeLetter(id: string, body: Uint8Array) {
  return fileStorage().put(LETTERS + id, body, 'application/pdf')
}

export function readLetter(id: string) {
  return fileStorage().get(LETTERS + id)
}

/** Removes letters that belong to no application and no version of one. */
export function clearLeftMayorLetters(now: Date, isKept: (id: string) => Promise<boolean>) {
  return clearLeft(LETTERS, { now, idOf: (key) => key.slice(LETTERS.length), isKept })
}
