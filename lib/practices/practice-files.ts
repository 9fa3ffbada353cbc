import 'server-only'
import { fileStorage } from '@/lib/files/storage'

/** What the keys of all attachments begin with. */
export const ATTACHMENTS = 'attachments/'

function keyOf(id: string) {
  return `${ATTACHMENTS}${id}.pdf`
}

/** The attachment that a key belongs to. */
export function attachmentIn(key: string) {
  return key.slice(ATTACHMENTS.length).replace(/\.pdf$/, '')
}

/** Keeps an attachment. Before its row is there, so that no row is ever without its file. */
export function storeAttachment(id: string, body: Uint8Array) {
  return fileStorage().put(keyOf(id), body, 'application/pdf')
}

export function readAttachment(id: string) {
  return fileStorage().get(keyOf(id))
}

export function removeAttachment(id: string) {
  return fileStorage().remove(keyOf(id))
}
