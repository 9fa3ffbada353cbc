/** `other`: a picture of a kind that is not taken. `unknown`: no picture, whatever its name says. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'avif' | 'other' | 'unknown'

/** Brands of pictures in the container that AVIF shares with HEIC. */
const AVIF = ['avif', 'avis']
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']

/** GIF, BMP, TIFF of both kinds, PDF, Photoshop, icons. */
const OTHERS = ['GIF8', 'BM', 'II*\0', 'MM\0*', '%PDF', '8BPS', '\0\0\x01\0']

/** What a file is by its first bytes, before any library looks at the rest. */
export function kindOf(file: Uint8Array): Kind {
  const head = Buffer.from(file.subarray(0, 512)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  const brand = head.slice(4, 8) === 'ftyp' ? head.slice(8, 12) : ''
  if (AVIF.includes(brand)) return 'avif'
  if (HEIC.includes(brand)) return head.slice(12, 64).includes('avif') ? 'avif' : 'other'
  return isOtherPicture(head) ? 'other' : 'unknown'
}

function isOtherPicture(head: string) {
  return OTHERS.some((start) => head.startsWith(start)) || /<svg[\s>]/i.test(head)
}
