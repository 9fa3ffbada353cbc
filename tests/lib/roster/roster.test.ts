import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { City } from '@/lib/api/answers'
import { toCsv } from '@/lib/api/csv'
import { listForExport } from '@/lib/api/queries'
import { CityExportQuery } from '@/lib/api/schema'
import { db } from '@/lib/core/db'
import {
  applyRosterAction,
  checkRosterAction,
  discardRosterAction,
  undoRosterAction,
} from '@/lib/roster/actions'
import { Difference, type Problem } from '@/lib/roster/schema'
import { send, signInAs } from '@/tests/support/browser'
import { makeViewer } from '@/tests/support/people'

const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
const ALL = await exported()

test('the roster as it was exported changes nothing', async () => {
  const difference = await check(ALL)
  expect(difference).toMatchObject({ added: [], changed: [], kept: [], absent: 0 })
  expect(difference.unchanged).toBe(await db.city.count())
})

test('changed in three places it shows exactly three differences; undone, the world is as it was', async () => {
  const before = await world()
  const changed = ALL.replace(/^(cork-ie,city,)Cork,/m, '$1Corcaigh,')
    .replace(/^(limerick-ie,.*,member,)\d{4}(,)/m, '$12018$2')
    .replace(/^(dublin-ie,.*,)member(,)/m, '$1inactive$2')
  const difference = await check(changed)
  const fields = difference.changed.flatMap(({ slug, fields }) =>
    Object.entries(fields).map(([field, { to }]) => `${slug} ${field} ${to}`),
  )
  expect(fields).toHaveLength(3)
  expect(fields.sort()).toEqual([
    'cork-ie name Corcaigh',
    'dublin-ie status inactive',
    'limerick-ie joined 2018',
  ])

  const id = await latest()
  expect(await send(applyRosterAction, { id })).toMatchObject({
    status: 'done',
    notice: '3 differences are in the roster now.',
  })
  expect(await db.city.findUnique({ where: { slug: 'cork-ie' } })).toMatchObject({
    name: 'Corcaigh',
    names: expect.objectContaining({ en: 'Corcaigh' }),
  })
  expect(
    await db.membershipEvent.count({ where: { city: { slug: 'dublin-ie' }, kind: 'inactive' } }),
  ).toBe(1)
  expect(
    await db.membershipEvent.findMany({ where: { city: { slug: 'limerick-ie' }, kind: 'joined' } }),
  ).toMatchObject([{ year: 2018, source: 'Secretariat: roster.csv' }])
  expect(await db.change.count({ where: { subject: 'roster', subjectId: id } })).toBe(2)
  expect(await send(applyRosterAction, { id })).toMatchObject({ code: 'conflict' })

  expect(await send(undoRosterAction, { id })).toMatchObject({ status: 'done' })
  expect(await world()).toEqual(before)
  expect(await send(undoRosterAction, { id })).toMatchObject({ code: 'conflict' })
})

test('a new city gets an address, a history and its sources, and is taken back whole', async () => {
  const before = await world()
  const head = 'slug,name,country,kind,status,joined,lat,lon,timezone'
  const difference = await check(
    `${head}\r\n,Ballyvéghan,IE,town,member,2024,53.1,"-9,15",Europe/Dublin\r\n`.replace(
      '"-9,15"',
      '-9.15',
    ),
  )
  expect(difference.added.map(({ slug }) => slug)).toEqual(['ballyveghan-ie'])
  const id = await latest()
  await send(applyRosterAction, { id })
  expect(
    await db.city.findUnique({
      where: { slug: 'ballyveghan-ie' },
      include: { facts: true, membership: true },
    }),
  ).toMatchObject({
    name: 'Ballyvéghan',
    membership: [{ kind: 'joined', year: 2024 }],
    facts: expect.arrayContaining([
      expect.objectContaining({ field: 'coordinates', basis: 'manual' }),
    ]),
  })
  await send(undoRosterAction, { id })
  expect(await world()).toEqual(before)
})

test('an import is not applied over what has changed since, nor undone over it', async () => {
  await check(ALL.replace(/^(cork-ie,city,)Cork,/m, '$1Corcaigh,'))
  const id = await latest()
  await renameCork('Cork City')
  expect(await send(applyRosterAction, { id })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('cork-ie: name'),
  })
  expect((await db.rosterImport.findUnique({ where: { id } }))?.state).toBe('checked')
  await renameCork('Cork')
  expect(await send(applyRosterAction, { id })).toMatchObject({ status: 'done' })
  await renameCork('Cork Harbour')
  expect(await send(undoRosterAction, { id })).toMatchObject({ code: 'conflict' })
  expect((await db.city.findUnique({ where: { slug: 'cork-ie' } }))?.name).toBe('Cork Harbour')
  await renameCork('Corcaigh')
  expect(await send(undoRosterAction, { id })).toMatchObject({ status: 'done' })
})

test('what a city has stated itself is left to it', async () => {
  await db.city.update({ where: { slug: 'cork-ie' }, data: { profileVersion: 2 } })
  const difference = await check(ALL.replace(/^(cork-ie,.*,member,\d{4},)\d+/m, '$11'))
  expect(difference.changed).toEqual([])
  expect(difference.kept).toEqual([{ slug: 'cork-ie', field: 'population' }])
  await db.city.update({ where: { slug: 'cork-ie' }, data: { profileVersion: 1 } })
})

test.each([
  [
    'a missing column',
    'slug,name,country,kind,joined\ncork-ie,Cork,IE,city,2015',
    '1 status missingColumn',
  ],
  ['a wrong country', row('cork-ie,Cork,XX,city,member,2015'), '2 country country'],
  [
    'a duplicate',
    row('cork-ie,Cork,IE,city,member,2015\ncork-ie,Cork,IE,city,member,2015'),
    '3 slug doubleSlug',
  ],
  ['a city that is there', row(',Cork,IE,city,member,2015'), '2 lat newNeeds'],
  ['a formula', row('cork-ie,=cmd|calc,IE,city,member,2015'), '2 name formula'],
  ['an unknown slug', row('atlantis-ie,Atlantis,IE,city,member,2015'), '2 slug unknownSlug'],
  ['a year that is none', row('cork-ie,Cork,IE,city,member,soon'), '2 joined year'],
])('%s is told by row and column, and nothing is written', async (_, text, expected) => {
  const before = await db.rosterImport.count()
  const answer = await upload(text)
  expect(answer).toMatchObject({ status: 'refused', code: 'invalid' })
  const problems = 'current' in answer ? (answer.current as Problem[]) : []
  expect(problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toContain(
    expected,
  )
  expect(await db.rosterImport.count()).toBe(before)
})

test.each([
  [
    'where a city is there already',
    ',Cork,IE,city,member,2015,51.9,-8.5,Europe/Dublin',
    '2 name doubleCity',
  ],
  [
    'below an empty line',
    '\n;;;\n,Ballyvéghan,XX,town,member,2024,53.1,-9.1,Europe/Dublin'.replaceAll(';', ','),
    '4 country country',
  ],
  [
    'with a comma too many',
    ',Cork, Ireland,IE,city,member,2015,51.9,-8.5,Europe/Dublin',
    '2 null moreCells',
  ],
])('a new city %s is told by the row of the spreadsheet', async (_, lines, expected) => {
  const answer = await upload(`slug,name,country,kind,status,joined,lat,lon,timezone\n${lines}\n`)
  const problems = 'current' in answer ? (answer.current as Problem[]) : []
  expect(problems.map(({ row, column, problem }) => `${row} ${column} ${problem}`)).toEqual([
    expected,
  ])
})

test('a name that looks like a formula leaves with an apostrophe and comes back without', async () => {
  const where = { slug: 'cork-ie' }
  const { localName } = await db.city.findUniqueOrThrow({ where })
  await db.city.update({ where, data: { localName: '-Corcaigh' } })
  const text = await exported()
  expect(text).toContain(`,'-Corcaigh,`)
  expect(await check(text)).toMatchObject({ added: [], changed: [] })
  await db.city.update({ where, data: { localName } })
})

test('all that is wrong is told at once', async () => {
  const answer = await upload(row('cork-ie,,XX,village,member,2015\nx y,Cork,IE,city,gone,1999'))
  expect(answer).toMatchObject({
    message: '6 things in the file are not right. Nothing was written.',
  })
  const problems = 'current' in answer ? (answer.current as Problem[]) : []
  expect(problems.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
    ...['2 country', '2 kind', '2 name', '3 joined', '3 slug', '3 status'],
  ])
})

test.each<[string, BlobPart, RegExp]>([
  ['nothing', '', /something in it/],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /workbook/],
  ['a page', '<!doctype html><title>x</title>', /does not look like/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /does not look like/],
  ['prose', 'This is a letter\nand no table', /does not look like/],
  ['an open quotation mark', 'slug,name\n"cork,Cork\n', /quotation mark/],
  ['100,000 rows', `a,b\n${'1,2\n'.repeat(100_000)}`, /100,000 rows/],
])('%s is no roster, and is told so beside the field', async (_, content, words) => {
  expect(await upload(content)).toMatchObject({ fields: { file: expect.stringMatching(words) } })
})

test.each<[string, (text: string) => BlobPart]>([
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with semicolons, as Excel writes it', (text) => text.replaceAll(',', ';')],
  ['with tabs', (text) => text.replaceAll(',', '\t')],
  ['in Windows-1252', (text) => Buffer.from(text, 'latin1')],
  ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('a file %s is read as it is meant', async (_, written) => {
  const difference = await check(written(row('cork-ie,Córk,IE,city,member,2015')))
  expect(difference.changed.at(0)?.fields.name).toEqual({ from: 'Cork', to: 'Córk' })
})

test('whoever may not import gets nowhere, and a checked file can be laid aside', async () => {
  await check(ALL)
  const id = await latest()
  const coordinator = await makeViewer()
  await signInAs(coordinator.sessionId)
  expect(await send(applyRosterAction, { id })).toMatchObject({ code: 'forbidden' })
  expect(await send(discardRosterAction, { id })).toMatchObject({ code: 'forbidden' })
  await signInAs(secretariat.sessionId)
  expect(await send(discardRosterAction, { id })).toMatchObject({ status: 'done' })
  expect(await send(applyRosterAction, { id })).toMatchObject({ code: 'conflict' })
})

async function exported() {
  const query = CityExportQuery.parse({ status: ['member', 'uncertain', 'inactive', 'left'] })
  return toCsv(City.keyof().options, await listForExport(query))
}

function row(lines: string) {
  return `slug,name,country,kind,status,joined\n${lines}\n`
}

async function upload(content: BlobPart) {
  await signInAs(secretariat.sessionId)
  return send(checkRosterAction, { file: new File([content], 'roster.csv') })
}

async function check(content: BlobPart) {
  const answer = await upload(content)
  if (answer.status !== 'redirected') throw new Error(JSON.stringify(answer))
  const { difference } = await db.rosterImport.findUniqueOrThrow({ where: { id: await latest() } })
  return Difference.parse(difference)
}

async function renameCork(name: string) {
  const { names } = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  const data = { name, names: { ...(names as object), en: name } }
  await db.city.update({ where: { slug: 'cork-ie' }, data })
}

async function latest() {
  const found = await db.rosterImport.findFirst({ orderBy: { createdAt: 'desc' } })
  return found?.id ?? ''
}

/** Everything that an import can touch, without the times and numbers of rows. */
async function world() {
  const [cities, facts, events] = await Promise.all([
    db.city.findMany({ omit: { updatedAt: true }, orderBy: { slug: 'asc' } }),
    db.cityFact.findMany({ orderBy: [{ cityId: 'asc' }, { field: 'asc' }, { source: 'asc' }] }),
    db.membershipEvent.findMany({ orderBy: { id: 'asc' } }),
  ])
  return { cities, facts, events }
}
