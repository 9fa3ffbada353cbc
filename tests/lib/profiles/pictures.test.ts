import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { GET } from '@/app/pictures/[id]/[file]/route'
import { db } from '@/lib/core/db'
import { fileStorage } from '@/lib/files/storage'
import {
  addPictureAction,
  describePictureAction,
  movePictureAction,
  removePictureAction,
} from '@/lib/profiles/actions'
import { clearLeftFiles, clearPicture } from '@/lib/profiles/clear-files'
import { getOwnWords } from '@/lib/profiles/queries/get-own-words'
import { listPictures } from '@/lib/profiles/queries/list-pictures'
import { send, signInAs } from '@/tests/support/browser'
import { makeCity, makeViewer } from '@/tests/support/people'

const folder = mkdtempSync(join(tmpdir(), 'lyceum-pictures-'))
process.env.FILES_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const PHOTO = await sharp({
  create: { width: 1000, height: 600, channels: 3, background: '#3a6' },
})
  .jpeg()
  .toBuffer()

function photo(content: Uint8Array = PHOTO, name = 'park.jpg') {
  return new File([new Uint8Array(content)], name, { type: 'image/jpeg' })
}

async function makeDesk() {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  await signInAs(viewer.sessionId)
  const add = (more: Record<string, string | File> = {}) =>
    send(addPictureAction, {
      id: randomUUID(),
      cityId: city.id,
      file: photo(),
      alt: 'People reading in a park',
      credit: 'City of Testville',
      ...more,
    })
  return { city, viewer, add }
}

function fetchFile(id: string, file: string) {
  return GET(new Request('http://localhost/'), { params: Promise.resolve({ id, file }) })
}

test('a picture is added, served to anybody for good, and recorded', async () => {
  const { city, viewer, add } = await makeDesk()
  const id = randomUUID()
  expect(await add({ id })).toMatchObject({ status: 'done', notice: 'The picture is added.' })
  const [picture] = await listPictures(viewer, city.id)
  expect(picture).toMatchObject({
    id,
    alt: { en: 'People reading in a park' },
    credit: 'City of Testville',
    width: 1000,
    height: 600,
    widths: [480, 960],
  })
  const answer = await fetchFile(id, '960.webp')
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': expect.stringContaining('immutable'),
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  const shown = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect(shown).toMatchObject({ format: 'webp', width: 960 })
  expect(await db.change.findMany({ where: { cityId: city.id } })).toEqual([
    expect.objectContaining({ subject: 'picture', subjectId: id, verb: 'added' }),
  ])
})

test('other sizes, other names and unknown pictures are not there', async () => {
  const { add } = await makeDesk()
  const id = randomUUID()
  await add({ id })
  for (const file of ['1600.webp', '481.webp', '480.jpg', '480.webp.webp', '..%2f480.webp', ''])
    expect([file, (await fetchFile(id, file)).status]).toEqual([file, 404])
  for (const unknown of [randomUUID(), '..', 'pictures', `${id}/x`, "' or 1=1"])
    expect((await fetchFile(unknown, '480.webp')).status).toBe(404)
})

test('a form that is sent twice adds one picture', async () => {
  const { city, add } = await makeDesk()
  const id = randomUUID()
  const both = await Promise.all([add({ id }), add({ id })])
  expect(both.map(({ status }) => status)).toEqual(['done', 'done'])
  expect((await add({ id })).status).toBe('done')
  expect(await db.picture.count({ where: { cityId: city.id } })).toBe(1)
  expect(await db.change.count({ where: { cityId: city.id } })).toBe(1)
})

test('what is wrong is said beside its field, and nothing is kept', async () => {
  const { city, add } = await makeDesk()
  const script = await add({ file: photo(Buffer.from('<script>alert(1)</script>')) })
  expect(script).toMatchObject({
    fields: { file: 'This file is not a picture, whatever its name says.' },
    values: { alt: 'People reading in a park' },
  })
  const bare = await add({ alt: ' ', credit: '' })
  expect(bare).toMatchObject({
    fields: {
      alt: 'Say in one sentence what the picture shows.',
      credit: 'Say whose picture it is.',
    },
  })
  expect(await add({ file: 'no file at all' })).toMatchObject({
    fields: { file: 'Choose a picture file.' },
  })
  expect(await db.picture.count({ where: { cityId: city.id } })).toBe(0)
})

test('others than the coordinators can neither add, describe, move nor remove', async () => {
  const { city, add } = await makeDesk()
  const id = randomUUID()
  await add({ id })
  const other = await makeCity()
  for (const viewer of [
    await makeViewer([{ role: 'coordinator', scope: { city: other.id } }]),
    await makeViewer([{ role: 'contributor', scope: { city: city.id } }]),
  ]) {
    await signInAs(viewer.sessionId)
    expect(await add()).toMatchObject({ code: 'forbidden' })
    const words = { id, version: '1', credit: 'Mine', 'alt-en': 'Mine' }
    expect(await send(describePictureAction, words)).toMatchObject({ code: 'forbidden' })
    expect(await send(movePictureAction, { id, to: 'later' })).toMatchObject({ code: 'forbidden' })
    expect(await send(removePictureAction, { id })).toMatchObject({ code: 'forbidden' })
  }
  expect(await db.change.count({ where: { cityId: city.id } })).toBe(1)

  // Nor under the id of another city's picture.
  const stranger = await makeViewer([{ role: 'coordinator', scope: { city: other.id } }])
  await signInAs(stranger.sessionId)
  expect(await add({ id, cityId: other.id })).toMatchObject({ code: 'not_found' })
})

test('of two people who describe a picture at once the second sees both descriptions', async () => {
  const { city, add, viewer } = await makeDesk()
  const id = randomUUID()
  await add({ id })
  const words = { id, version: '1', credit: 'The city', 'alt-en': 'A park', 'alt-fr': 'Un parc' }
  expect((await send(describePictureAction, words)).status).toBe('done')
  const late = { ...words, 'alt-en': 'A garden' }
  expect(await send(describePictureAction, late)).toMatchObject({
    code: 'conflict',
    current: { version: 2, 'alt-en': 'A park', 'alt-fr': 'Un parc' },
  })
  expect(await send(describePictureAction, { ...late, version: '2' })).toMatchObject({
    status: 'done',
  })
  const none = { id, version: '3', credit: 'The city' }
  expect(await send(describePictureAction, none)).toMatchObject({
    fields: { 'alt-en': 'Say in one sentence what the picture shows.' },
  })
  expect((await listPictures(viewer, city.id))[0]?.alt).toEqual({ en: 'A garden', fr: 'Un parc' })
})

test('pictures change places, and those at the ends stay', async () => {
  const { city, viewer, add } = await makeDesk()
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  for (const id of ids) await add({ id })
  const [first = '', second = '', third = ''] = ids
  const order = async () => (await listPictures(viewer, city.id)).map(({ id }) => id)
  await send(movePictureAction, { id: third, to: 'earlier' })
  expect(await order()).toEqual([first, third, second])
  await send(movePictureAction, { id: first, to: 'earlier' })
  await send(movePictureAction, { id: second, to: 'later' })
  expect(await order()).toEqual([first, third, second])
  expect(await db.change.count({ where: { cityId: city.id, verb: 'moved' } })).toBe(1)
})

test('a removed picture is gone with its files; a hidden one is at the desk alone', async () => {
  const { city, viewer, add } = await makeDesk()
  const [gone, hidden] = [randomUUID(), randomUUID()]
  await add({ id: gone })
  await add({ id: hidden })
  expect((await send(removePictureAction, { id: gone })).status).toBe('done')
  expect((await fetchFile(gone, '480.webp')).status).toBe(404)
  await clearPicture(gone)
  await clearPicture(hidden)
  expect(readdirSync(join(folder, 'pictures'))).not.toContain(gone)

  await db.picture.update({ where: { id: hidden }, data: { hiddenAt: new Date() } })
  expect((await fetchFile(hidden, '480.webp')).status).toBe(404)
  expect((await getOwnWords(city.id)).pictures).toEqual([])
  expect(await listPictures(viewer, city.id)).toHaveLength(1)
})

test('what uploads left behind goes after a day, and nothing else does', async () => {
  const { add } = await makeDesk()
  const [kept, left, fresh] = [randomUUID(), randomUUID(), randomUUID()]
  await add({ id: kept })
  for (const id of [left, fresh])
    await fileStorage().put(`pictures/${id}/480.webp`, Buffer.from('x'), 'image/webp')
  const old = new Date(Date.now() - 2 * 86_400_000)
  for (const id of [kept, left]) utimesSync(join(folder, 'pictures', id, '480.webp'), old, old)
  await clearLeftFiles(new Date())
  const there = readdirSync(join(folder, 'pictures'))
  expect(there).toContain(kept)
  expect(there).toContain(fresh)
  expect(there).not.toContain(left)
})

test('a city has room for 24 pictures', async () => {
  const { city, add } = await makeDesk()
  const one = { alt: {}, credit: 'x', width: 480, height: 480, widths: [480] }
  await db.picture.createMany({
    data: Array.from({ length: 24 }, () => ({ cityId: city.id, ...one })),
  })
  expect(await add()).toMatchObject({ code: 'conflict', message: expect.stringContaining('24') })
})
