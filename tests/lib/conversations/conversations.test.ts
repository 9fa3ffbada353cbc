import { randomUUID } from 'node:crypto'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  archiveConversation,
  blockCity,
  unblockCity,
} from '@/lib/conversations/mutations/keep-order'
import { markRead } from '@/lib/conversations/mutations/mark-read'
import { startConversation } from '@/lib/conversations/mutations/start-conversation'
import { writeMessage } from '@/lib/conversations/mutations/write-message'
import { getConversation, getMessageFile } from '@/lib/conversations/queries/get-conversation'
import {
  countUnreadMessages,
  listConversations,
} from '@/lib/conversations/queries/list-conversations'
import { clearLetters } from '@/lib/conversations/tasks'
import { db } from '@/lib/core/db'
import { fileStorage } from '@/lib/files/storage'
import { reportContent } from '@/lib/moderation/report-content'
import { notify } from '@/lib/notifications/notify'
import { makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeCity, makeViewer } from '@/tests/support/people'

const look = { page: 1, locale: 'en' } as const

function start(from: Team, to: { slug: string }, more: object = {}) {
  return startConversation(from.viewer, {
    ...{ id: randomUUID(), cityId: from.city.id, to: to.slug, title: 'Rivers' },
    ...{ language: 'en', body: 'We **too** have one.', ...more },
  })
}

function answer(team: Team, conversationId: string, more: object = {}) {
  return writeMessage(team.viewer, {
    ...{ id: randomUUID(), conversationId, cityId: team.city.id, language: 'en', body: 'Yes.' },
    ...more,
  })
}

const file = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, name)
const pdf = (name = 'plan.pdf') => file(name, '%PDF-1.7\n%%EOF')

test('all coordinators of both cities take part, and nobody else knows of it', async () => {
  const [one, other, third] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const colleague = await makeViewer([{ role: 'coordinator', scope: { city: other.city.id } }])
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: other.city.id } }])
  const form = { id: randomUUID() }
  await start(one, other.city, form)
  await start(one, other.city, form)
  await answer(other, form.id)
  for (const viewer of [one.viewer, other.viewer, colleague])
    expect(await getConversation(viewer, form.id, look)).toMatchObject({
      title: 'Rivers',
      messages: [{ html: '<p dir="auto">We <strong>too</strong> have one.</p>' }, {}],
    })
  const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  for (const viewer of [third.viewer, contributor, secretariat])
    expect(await getConversation(viewer, form.id, look)).toBeNull()
  await expect(answer(third, form.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(answer({ ...third, city: other.city }, form.id)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(start(third, other.city, form)).rejects.toMatchObject({ code: 'not_found' })
  expect(await db.message.count({ where: { conversationId: form.id } })).toBe(2)

  // No address anywhere in what they get.
  const read = JSON.stringify(await getConversation(colleague, form.id, look))
  expect(read).not.toContain('@example.org')
})

test('what is new is counted until it is read, told by mail with a way to answer, and comes back from the archive', async () => {
  const [one, other] = [await makeTeam(), await makeTeam()]
  const { id } = await start(one, other.city)
  expect(await countUnreadMessages(other.viewer, other.city.id)).toBe(1)
  expect(await countUnreadMessages(one.viewer, one.city.id)).toBe(0)
  await markRead(other.viewer, id)
  expect(await countUnreadMessages(other.viewer, other.city.id)).toBe(0)
  await archiveConversation(other.viewer, { id, cityId: other.city.id })
  const listed = async (archived: boolean) =>
    (await listConversations(other.viewer, other.city.id, { archived, ...look })).conversations
  expect(await listed(false)).toEqual([])
  expect(await listed(true)).toMatchObject([{ id }])
  await answer(one, id)
  expect(await listed(false)).toMatchObject([{ id, unread: 1, with: [{ slug: one.city.slug }] }])

  for (const change of await db.change.findMany({ where: { subject: 'message' } }))
    await notify({ id: change.id })
  const told = await db.notification.findMany({ where: { userId: other.viewer.id } })
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({
    ...{ kind: 'message-new', href: `/my-city/messages/${id}#write` },
    params: { city: one.city.name, title: 'Rivers' },
  })
  expect(JSON.stringify(told)).not.toContain('We **too**')
  expect(await db.mail.count({ where: { userId: other.viewer.id } })).toBe(2)
  expect(await db.notification.count({ where: { userId: one.viewer.id } })).toBe(0)
})

test('a block holds both ways, each side with its own sentence, and can be taken back', async () => {
  const [one, other] = [await makeTeam(), await makeTeam()]
  const { id } = await start(one, other.city)
  const block = { cityId: other.city.id, slug: one.city.slug }
  await blockCity(other.viewer, block)
  await blockCity(other.viewer, block)
  expect(await db.change.count({ where: { subject: 'city-block', verb: 'blocked' } })).toBe(1)
  for (const attempt of [() => answer(one, id), () => start(one, other.city)])
    await expect(attempt()).rejects.toMatchObject({ key: 'conversations.blockedYou' })
  await expect(answer(other, id)).rejects.toMatchObject({ key: 'conversations.youBlocked' })
  expect(await db.message.count({ where: { conversationId: id } })).toBe(1)
  await unblockCity(other.viewer, block)
  await answer(one, id)
  await expect(
    blockCity(one.viewer, { cityId: other.city.id, slug: one.city.slug }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('one’s own city and one that nobody speaks for get no message', async () => {
  const one = await makeTeam()
  await expect(start(one, one.city)).rejects.toMatchObject({ key: 'conversations.ownCity' })
  await expect(start(one, await makeCity())).rejects.toMatchObject({
    key: 'conversations.nobodyThere',
  })
  await expect(start(one, { slug: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' })
})

test('files go along as what they are, to those who take part', async () => {
  const [one, other, third] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const workbook = zipSync({
    '[Content_Types].xml': new TextEncoder().encode(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    'xl/workbook.xml': new Uint8Array(),
  })
  const { id } = await start(one, other.city, {
    files: [pdf('Plan für alle.pdf'), file('costs.xlsx', workbook)],
  })
  const thread = await getConversation(other.viewer, id, look)
  const files = thread?.messages[0]?.files ?? []
  expect(files.map(({ name }) => name).sort()).toEqual(['Plan für alle.pdf', 'costs.xlsx'])
  for (const each of files) {
    expect(await getMessageFile(other.viewer, each.id)).toMatchObject({ name: each.name })
    expect(await getMessageFile(third.viewer, each.id)).toBeNull()
  }
})

test.each(['', 'undefined'])(
  'a field for files left empty, sent as “%s”, is no file',
  async (name) => {
    const [one, other] = [await makeTeam(), await makeTeam()]
    const { id } = await start(one, other.city, { files: [file(name)] })
    expect((await getConversation(other.viewer, id, look))?.messages).toMatchObject([{ files: [] }])
  },
)

test.each([
  ['a picture that is called a PDF', [file('plan.pdf', '\x89PNG\r\n\x1a\n')], 'fileIsNot'],
  ['a page that is called a picture', [file('map.png', '<html>')], 'fileIsNot'],
  [
    'a zip that is called a workbook',
    [file('costs.xlsx', zipSync({ a: new Uint8Array(3) }))],
    'fileIsNot',
  ],
  ['a program', [file('setup.exe', 'MZ')], 'fileKind'],
  ['one that is empty', [file('plan.pdf')], 'fileIsNot'],
  ['too heavy a one', [file('plan.pdf', new Uint8Array(7 * 1024 * 1024))], 'fileTooHeavy'],
  ['too many', [pdf(), pdf(), pdf(), pdf()], 'tooManyFiles'],
])('%s is refused beside the field, and nothing is sent', async (_, files, key) => {
  const [one, other] = [await makeTeam(), await makeTeam()]
  await expect(start(one, other.city, { files })).rejects.toMatchObject({
    code: 'invalid',
    details: { problems: { files: { key: `conversations.${key}` } } },
  })
  expect(await db.conversationParty.count({ where: { cityId: one.city.id } })).toBe(0)
})

test('a message is reported by those who read it, and by nobody else', async () => {
  const [one, other, third] = [await makeTeam(), await makeTeam(), await makeTeam()]
  const { id } = await start(one, other.city)
  const [message] = await db.message.findMany({ where: { conversationId: id } })
  const report = { subject: 'message', subjectId: message?.id, cause: 'spam', words: '' }
  await expect(reportContent(third.viewer, report)).rejects.toMatchObject({ code: 'not_found' })
  await reportContent(other.viewer, report)
  expect(await db.report.count({ where: { subjectId: message?.id } })).toBe(1)
  await db.message.update({ where: { id: message?.id ?? '' }, data: { hiddenAt: new Date() } })
  expect((await getConversation(other.viewer, id, look))?.messages).toMatchObject([
    { isHidden: true, html: '' },
  ])
})

test('files that belong to no message are removed once they are old', async () => {
  const [one, other] = [await makeTeam(), await makeTeam()]
  const { id } = await start(one, other.city, { files: [pdf()] })
  const kept = (await getConversation(other.viewer, id, look))?.messages[0]?.files[0]?.id ?? ''
  const lost = randomUUID()
  await fileStorage().put(`letters/${lost}`, new Uint8Array([1]), 'application/pdf')
  await clearLetters(new Date(Date.now() + 2 * 86_400_000))
  expect(await fileStorage().get(`letters/${lost}`)).toBeNull()
  expect(await fileStorage().get(`letters/${kept}`)).not.toBeNull()
})
