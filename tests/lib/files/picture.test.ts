import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { kindOf } from '@/lib/files/kind-of'
import { preparePicture } from '@/lib/files/picture'

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#3a6' } })
}

/** Shades that do not pack into nothing, so that a cut falls into the picture. */
function shaded(width: number, height: number) {
  const data = Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * i) % 251))
  return sharp(data, { raw: { width, height, channels: 3 } })
}

async function reasonFor(file: Uint8Array) {
  const error = await preparePicture(file).then(
    () => null,
    (reason) => reason,
  )
  return error instanceof AppError ? error.details.problems?.file?.key : error
}

test('a picture is kept as WebP in the widths that it has, upright, and without what the camera wrote into it', async () => {
  const file = await plain(1300, 800)
    .withExif({ IFD0: { Copyright: 'Somebody', Make: 'A camera' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { width, height, sizes } = await preparePicture(file)
  expect({ width, height }).toEqual({ width: 800, height: 1300 })
  expect(sizes.map((size) => size.width)).toEqual([480])
  const kept = await sharp(sizes[0]?.body).metadata()
  expect(kept).toMatchObject({ format: 'webp', width: 480, height: 780 })
  expect([kept.exif, kept.orientation, kept.icc]).toEqual([undefined, undefined, undefined])
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is taken', async (format) => {
  const file = await plain(1000, 600).toFormat(format).toBuffer()
  expect(kindOf(file)).toBe(format)
  const { sizes } = await preparePicture(file)
  expect(sizes.map((size) => size.width)).toEqual([480, 960])
})

test('a file that is no picture is told so, whatever its name says', async () => {
  expect(await reasonFor(Buffer.from('<script>alert(1)</script>'))).toBe('profile.pictureNone')
  expect(await reasonFor(Buffer.from('MZ\x90\0 a program'))).toBe('profile.pictureNone')
})

test('a drawing that could run scripts, and other kinds of pictures, are not taken', async () => {
  const drawing = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'
  expect(await reasonFor(Buffer.from(drawing))).toBe('profile.pictureKind')
  expect(await reasonFor(await plain(600, 600).gif().toBuffer())).toBe('profile.pictureKind')
  expect(await reasonFor(await plain(600, 600).tiff().toBuffer())).toBe('profile.pictureKind')
})

test('a small file that unfolds to 20,000 by 20,000 pixels is refused before it does', async () => {
  const bomb = pngBomb(20_000)
  expect(bomb.byteLength).toBeLessThan(2_000_000)
  const before = performance.now()
  expect(await reasonFor(bomb)).toBe('profile.pictureTooLarge')
  expect(performance.now() - before).toBeLessThan(2000)
})

test('a file that ends too early, weighs too much, is too small or empty has a reason each', async () => {
  const whole = await shaded(1200, 900).jpeg().toBuffer()
  expect(await reasonFor(whole.subarray(0, Math.floor(whole.length / 2)))).toBe(
    'profile.pictureBroken',
  )
  const png = await shaded(1200, 900).png().toBuffer()
  expect(await reasonFor(png.subarray(0, Math.floor(png.length / 2)))).toBe('profile.pictureBroken')
  expect(await reasonFor(Buffer.from('\xff\xd8\xff\xe0 no more', 'latin1'))).toBe(
    'profile.pictureBroken',
  )
  expect(await reasonFor(new Uint8Array(15 * 1024 * 1024 + 1))).toBe('profile.pictureTooHeavy')
  expect(await reasonFor(await plain(300, 300).png().toBuffer())).toBe('profile.pictureTooSmall')
  expect(await reasonFor(new Uint8Array())).toBe('profile.pictureMissing')
})

/** A PNG of one colour: black and white, so that it packs into nothing. */
function pngBomb(size: number) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.writeUInt8(1, 8)
  const rows = Buffer.alloc((size / 8 + 1) * size)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function crc32(data: Buffer) {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
