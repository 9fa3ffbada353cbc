import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { deletePost, editPost } from '@/lib/dialogue/mutations/change-post'
import { followThread, unfollowThread } from '@/lib/dialogue/mutations/follow-thread'
import { writePost } from '@/lib/dialogue/mutations/write-post'
import { getPostHistory } from '@/lib/dialogue/queries/get-post-history'
import { listThread } from '@/lib/dialogue/queries/list-thread'
import { listThreadFor } from '@/lib/dialogue/queries/list-thread-for'
import { notify } from '@/lib/notifications/notify'
import { makePracticeOf, makeTeam, type Team } from '@/tests/lib/trail/support/trails'
import { makeViewer } from '@/tests/support/people'

const locale = 'en'

async function makeThread() {
  const team = await makeTeam()
  const practice = await makePracticeOf(team)
  return { team, practice, key: { subject: 'practice', subjectId: practice.id } as const }
}

function say(viewer: Viewer, key: object, body: string, more: object = {}) {
  return writePost(viewer, { id: randomUUID(), ...key, language: 'en', body, ...more })
}

const read = (id: string, options: object = {}) =>
  listThread('practice', id, { locale, ...options })

async function told(team: Pick<Team, 'viewer'>) {
  const rows = await db.notification.findMany({ where: { userId: team.viewer.id } })
  return rows.map(({ kind }) => kind)
}

test('posts are read newest first, each with its answers in their order; sent twice is once', async () => {
  const { practice, key, team } = await makeThread()
  const [asker, other] = [await makeViewer(), await makeViewer()]
  const form = { id: randomUUID(), ...key, language: 'en', body: 'Who **pays**?' }
  await writePost(asker, form)
  await writePost(asker, form)
  await say(other, key, 'A second thread')
  const { id } = await say(team.viewer, key, 'The port.', {
    parentId: form.id,
    cityId: team.city.id,
  })
  // An answer to an answer stands beside it.
  await say(asker, key, 'Thank you.', { parentId: id })
  expect(await read(practice.id)).toMatchObject({
    total: 4,
    posts: [
      { html: '<p dir="auto">A second thread</p>', answers: [] },
      {
        html: '<p dir="auto">Who <strong>pays</strong>?</p>',
        author: { name: asker.name },
        city: null,
        answers: [{ city: { slug: team.city.slug } }, { author: { name: asker.name } }],
      },
    ],
  })
  expect(await db.change.findMany({ where: { subjectId: form.id } })).toMatchObject([
    { subject: 'post', verb: 'created', fields: null },
  ])
})

test('nobody writes for another city, under a draft, or in nobody’s language', async () => {
  const { key, team } = await makeThread()
  const viewer = await makeViewer()
  const draft = await makePracticeOf(team, { state: 'draft' })
  const refusals = [
    [() => say(viewer, key, 'For them', { cityId: team.city.id }), { code: 'forbidden' }],
    [() => say(viewer, { ...key, subjectId: draft.id }, 'Early'), { code: 'not_found' }],
    [() => say(viewer, { ...key, subjectId: randomUUID() }, 'Nowhere'), { code: 'not_found' }],
    [
      () => say(viewer, key, '  '),
      { details: { problems: { body: { key: 'dialogue.bodyMissing' } } } },
    ],
    [() => say(viewer, key, 'x'.repeat(10_001)), { code: 'invalid' }],
    [() => say(viewer, key, 'Hello', { language: 'xx-yy-zz' }), { code: 'invalid' }],
    [() => say(viewer, key, 'Answer', { parentId: randomUUID() }), { code: 'not_found' }],
  ] as const
  for (const [attempt, expected] of refusals)
    await expect(attempt()).rejects.toMatchObject(expected)
  expect(await db.post.count({ where: { subjectId: key.subjectId } })).toBe(0)
})

test('one’s own words are changed with their history kept, and taken back with it gone', async () => {
  const { practice, key } = await makeThread()
  const [author, other] = [await makeViewer(), await makeViewer()]
  const { id } = await say(author, key, 'It costs ten.')
  await expect(editPost(other, { id, version: 1, body: 'Mine' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(deletePost(other, { id })).rejects.toMatchObject({ code: 'forbidden' })
  await editPost(author, { id, version: 1, body: 'It costs twelve.' })
  await expect(editPost(author, { id, version: 1, body: 'Late' })).rejects.toMatchObject({
    ...{ code: 'conflict', details: { current: { body: 'It costs twelve.' } } },
  })
  expect((await getPostHistory(id))?.edits).toMatchObject([
    { version: 2, pieces: expect.arrayContaining([{ text: 'twelve', change: 'added' }]) },
  ])
  const { id: answer } = await say(other, key, 'Why?', { parentId: id })
  await deletePost(author, { id })
  expect(await read(practice.id)).toMatchObject({
    posts: [{ state: 'deleted', html: '', author: null, answers: [{ id: answer }] }],
  })
  expect(await getPostHistory(id)).toBeNull()
  expect(await db.postVersion.count({ where: { postId: id } })).toBe(0)
  await deletePost(other, { id: answer })
  expect((await read(practice.id))?.posts).toEqual([])
})

test('a name after @ is a city or a person outside of code, and whoever is named hears of it once', async () => {
  const { practice, key, team } = await makeThread()
  const [author, named] = [await makeViewer(), await makeTeam()]
  await say(named.viewer, key, 'First.')
  const { handle } = await db.user.findUniqueOrThrow({ where: { id: named.viewer.id } })
  const text = `Ask @${named.city.slug} and @${handle}, not @nobody-here or \`@${handle}\``
  const { id } = await say(author, key, text)
  const html = (await read(practice.id))?.posts[0]?.html
  expect(html).toContain(`href="/cities/${named.city.slug}"`)
  expect(html).toContain(`<strong>${named.viewer.name}</strong>`)
  expect(html).toContain('@nobody-here')
  expect(html).toContain(`<code>@${handle}</code>`)
  for (const change of await db.change.findMany({ where: { subjectId: id } })) {
    await notify(change)
    await notify(change)
  }
  // Named, and a follower as well: the nearest reason is told.
  expect(await told(named)).toEqual(['mentioned'])
  expect(await told(team)).toEqual(['thread-own'])
  expect(await told({ viewer: author })).toEqual([])
})

test('two of the same name get two handles, and none is a city’s', async () => {
  const { key, team } = await makeThread()
  const people = [await makeViewer(), await makeViewer()]
  const name = `Zoë Ångström ${randomUUID().slice(0, 4)}`
  await db.user.updateMany({ where: { id: { in: people.map(({ id }) => id) } }, data: { name } })
  await Promise.all(people.map((viewer) => say(viewer, key, 'Hello')))
  const rows = await db.user.findMany({ where: { id: { in: people.map(({ id }) => id) } } })
  const handles = rows.map(({ handle }) => handle).sort()
  expect(handles[0]).toMatch(/^zoe-angstrom-/)
  expect(handles[1]).toBe(`${handles[0]}-2`)
  await db.user.update({ where: { id: team.viewer.id }, data: { name: team.city.slug } })
  await say(team.viewer, key, 'Hello')
  const { handle } = await db.user.findUniqueOrThrow({ where: { id: team.viewer.id } })
  expect(handle).toBe(`${team.city.slug}-2`)
})

test('whoever writes follows, and can stop', async () => {
  const { key } = await makeThread()
  const [writer, reader] = [await makeViewer(), await makeViewer()]
  await say(writer, key, 'Hello')
  await followThread(reader, key)
  const { id } = await say(writer, key, 'More')
  const change = await db.change.findFirstOrThrow({ where: { subjectId: id } })
  await notify(change)
  expect(await told({ viewer: reader })).toEqual(['thread-post'])
  await unfollowThread(reader, key)
  const thread = await listThreadFor(reader, 'practice', key.subjectId, { locale })
  expect(thread).toMatchObject({ following: false, own: {} })
  expect(await listThreadFor(writer, 'practice', key.subjectId, { locale })).toMatchObject({
    ...{ following: true, own: { [id]: { body: 'More', version: 1 } } },
  })
  await expect(followThread(reader, { ...key, subjectId: randomUUID() })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a thread of many is read by page, and a post leads to its own', async () => {
  const { practice, key } = await makeThread()
  const author = await makeViewer()
  const first = await say(author, key, 'The first of all')
  await db.$executeRaw`
    insert into "Post" (id, subject, "subjectId", "authorId", language, body, "createdAt")
    select gen_random_uuid(), 'practice', ${practice.id}::uuid, ${author.id}::uuid, 'en', 'Post ' || n,
      now() + n * interval '1 second' from generate_series(1, 120) n`
  expect(await read(practice.id)).toMatchObject({ total: 121, pages: 3, page: 1 })
  const led = await read(practice.id, { at: first.id })
  expect(led?.page).toBe(3)
  expect(led?.posts.at(-1)?.id).toBe(first.id)
  expect((await read(practice.id, { page: 99 }))?.page).toBe(3)
})
