import 'server-only'
import sharp, { type Metadata } from 'sharp'
import { type Problem, refuse } from '@/lib/core/errors'
import { kindOf } from './kind-of'

/** Widths in pixels that a picture is kept in, as far as it has them. */
const WIDTHS = [480, 960, 1600] as const
/** What a file may weigh, in megabytes. */
export const MOST_MEGABYTES = 15
/** A camera's largest, in millions of pixels. Decoded, each takes four bytes of memory. */
const MOST_MEGAPIXELS = 50

export type PreparedPicture = {
  /** Pixels, upright. */
  width: number
  height: number
  sizes: { width: number; body: Uint8Array }[]
}

/**
 * Makes of an uploaded file what may be shown: read by its content, turned upright, written anew as WebP without
 * anything else that the file held, such as the place where it was taken.
 * @throws `invalid`, with the reason at the field `file`
 */
export async function preparePicture(file: Uint8Array): Promise<PreparedPicture> {
  if (file.byteLength === 0) wrong({ key: 'profile.pictureMissing' })
  if (file.byteLength > MOST_MEGABYTES * 1024 * 1024)
    wrong({ key: 'profile.pictureTooHeavy', values: { maximum: MOST_MEGABYTES } })
  const kind = kindOf(file)
  if (kind === 'unknown') wrong({ key: 'profile.pictureNone' })
  if (kind === 'other') wrong({ key: 'profile.pictureKind' })

  const { width, height } = uprightSize(await readHead(file))
  if (width * height > MOST_MEGAPIXELS * 1_000_000)
    wrong({ key: 'profile.pictureTooLarge', values: { width, height, maximum: MOST_MEGAPIXELS } })
  if (width < WIDTHS[0])
    wrong({ key: 'profile.pictureTooSmall', values: { width, minimum: WIDTHS[0] } })

  const sizes = []
  // One after the other: each takes the memory of the whole picture.
  for (const wanted of WIDTHS.filter((each) => each <= width)) {
    sizes.push({ width: wanted, body: await encode(file, wanted) })
  }
  return { width, height, sizes }
}

/** Reads the head alone, so that a small file which claims to be huge costs nothing. */
async function readHead(file: Uint8Array) {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata()
  } catch {
    return wrong({ key: 'profile.pictureBroken' })
  }
}

async function encode(file: Uint8Array, width: number) {
  try {
    return await sharp(file, {
      limitInputPixels: MOST_MEGAPIXELS * 1_000_000,
      // A file that ends too early is half grey.
      failOn: 'truncated',
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width })
      .webp({ quality: 80 })
      .toBuffer()
  } catch {
    return wrong({ key: 'profile.pictureBroken' })
  }
}

/** From the fifth orientation on, cameras lie on their side. */
function uprightSize({ width, height, orientation = 1 }: Metadata) {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function wrong(problem: Problem): never {
  return refuse('invalid', 'errors.checkForm', { problems: { file: problem } })
}
