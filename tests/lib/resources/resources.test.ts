import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { notify } from '@/lib/notifications/notify'
import {
  declineResource,
  removeResource,
  saveResource,
  suggestResource,
} from '@/lib/resources/mutations/curate'
import { getResource, listForCuration, listResources } from '@/lib/resources/queries/list-resources'
import { ResourceView } from '@/lib/resources/schema'
import { problems, refusal } from '@/tests/lib/accreditation/support/applications'
import { makeViewer } from '@/tests/support/people'
import { suggested, suggestion } from './support/resources'

const secretariat = () => makeViewer([{ role: 'secretariat', scope: 'network' }])
const view = (more: object = {}) => ResourceView.parse(more)

test('a suggestion waits unseen, is put on the shelf in the words of the secretariat, and found there', async () => {
  const [desk, member] = [await secretariat(), await makeViewer()]
  const id = randomUUID()
  const said = suggestion({
    title: 'Ñandú y ciudad',
    language: 'es',
    languages: ['es'],
    blocks: ['quality'],
  })
  await suggestResource(member, { id, ...said })
  await suggestResource(member, { id, ...said })
  expect((await listResources(view(), 'en')).resources).toEqual([])
  expect((await listForCuration(desk, 'en')).suggested.map(({ by }) => by)).toEqual([member.name])
  const { slug } = await saveResource(desk, {
    ...said,
    id,
    'summary-en': 'A first step.',
    'summary-fr': 'Un premier pas.',
  })
  const found = async (asked: object) =>
    (await listResources(view(asked), 'fr')).resources.map(({ summary }) => summary)
  expect(await found({ q: 'nandu CIUDAD' })).toEqual(['Un premier pas.'])
  expect(await found({ q: 'nothing' })).toEqual([])
  expect(await found({ kind: ['guide'], block: ['quality'], lang: ['es'] })).toHaveLength(1)
  expect(await found({ kind: ['report'] })).toEqual([])
  expect((await listResources(view({ kind: ['report'] }), 'en')).facets.kind).toEqual({ guide: 1 })
  expect((await getResource(slug, 'ru'))?.summary).toBe('A first step.')
  const changes = await db.change.findMany({
    where: { subject: 'resource' },
    orderBy: { id: 'asc' },
  })
  expect(changes.map(({ verb }) => verb)).toEqual(['suggested', 'published'])
  for (const change of changes) await notify({ id: change.id })
  const told = await db.notification.findMany({ where: { userId: { in: [desk.id, member.id] } } })
  expect(told.map(({ kind }) => kind).sort()).toEqual(['resource-decided', 'resource-suggested'])
  await removeResource(desk, { id })
  expect(await getResource(slug, 'en')).toBeNull()
})

test('what is wrong with a suggestion is told field by field', async () => {
  const member = await makeViewer()
  const suggest = (more: object) =>
    problems(suggestResource(member, { id: randomUUID(), ...suggestion(more) }))
  expect(await suggest({ title: ' ' })).toEqual({ title: 'resources.titleMissing' })
  expect(await suggest({ url: 'javascript:alert(1)' })).toEqual({ url: 'resources.linkWrong' })
  expect(await suggest({ kind: 'guiding' })).toEqual({ kind: 'resources.kindMissing' })
  expect(await suggest({ year: '1800' })).toEqual({ year: 'resources.yearWrong' })
  expect(await suggest({ year: '2999' })).toEqual({ year: 'resources.yearWrong' })
  expect(await suggest({ summary: '' })).toEqual({ summary: 'resources.summaryMissing' })
  const url = 'https://gort.example/same'
  expect(await suggest({ url })).toEqual({})
  expect(await suggest({ url })).toEqual({ url: 'resources.isThere' })
})

test('only the secretariat curates, and declines with a reason', async () => {
  const [desk, member] = [await secretariat(), await makeViewer()]
  const id = await suggested()
  const decline = { id, reason: 'We have it.' }
  expect(await refusal(declineResource(member, decline))).toBe('errors.notYours')
  expect(await refusal(saveResource(member, { id, ...suggestion(), 'summary-en': 'x' }))).toBe(
    'errors.notYours',
  )
  expect(await refusal(removeResource(member, { id }))).toBe('errors.notYours')
  expect(await problems(declineResource(desk, { id, reason: '' }))).toEqual({
    reason: 'resources.reasonMissing',
  })
  await declineResource(desk, decline)
  expect(await refusal(declineResource(desk, decline))).toBe('not_found')
  expect(await problems(saveResource(desk, { id: randomUUID(), ...suggestion() }))).toEqual({
    'summary-en': 'resources.summaryMissing',
  })
})
