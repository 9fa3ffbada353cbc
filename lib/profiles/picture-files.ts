import 'server-only'
import type { PreparedPicture } from '@/lib/files/picture'
import { fileStorage } from '@/lib/files/storage'

/** What the keys of all pictures begin with. */
export const PICTURES = 'pictures/'

function keyOf(id: string, width: number) {
  return `${PICTURES}${id}/${width}.webp`
}

/** The picture that a key belongs to. */
export function pictureIn(key: string) {
  return key.slice(PICTURES.length).split('/')[0] ?? ''
}

/** Keeps all sizes of a picture. Before its row is there, so that no row is ever without its files. */
export async function storePicture(id: string, sizes: PreparedPicture['sizes']) {
  for (const { width, body } of sizes) await fileStorage().put(keyOf(id, width), body, 'image/webp')
}

export function readPicture(id: string, width: number) {
  return fileStorage().get(keyOf(id, width))
}
