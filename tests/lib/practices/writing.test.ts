import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import {
  archivePractice,
  discardDraft,
  restorePractice,
} from '@/lib/practices/mutations/archive-practice'
import { publishPractice } from '@/lib/practices/mutations/publish-practice'
import { saveDraft } from '@/lib/practices/mutations/save-draft'
import { startPractice, startTranslation } from '@/lib/practices/mutations/start-practice'
import { getPractice } from '@/lib/practices/queries/get-practice'
import { getPreview } from '@/lib/practices/queries/get-preview'
import { getPracticeDesk, listOwnPractices } from '@/lib/practices/queries/own-practices'
import { compareVersions, listVersions } from '@/lib/practices/queries/practice-versions'
import { makeCity, makeViewer } from '@/tests/support/people'

const COMPLETE = {
  title: 'Evening schools for dock workers',
  summary: 'Courses after the shift, in the harbour itself.',
  story: 'It began with *one* teacher.',
  lessons: 'We began without asking the unions.',
  blocks: ['workplace', 'basic-to-higher'],
  year: '2019',
  partners: 'Harbour union\nCity library',
  links: 'Report https://example.org/report',
}

async function makeDesk() {
  const city = await makeCity()
  const scope = { city: city.id }
  return {
    city,
    coordinator: await makeViewer([{ role: 'coordinator', scope }]),
    contributor: await makeViewer([{ role: 'contributor', scope }]),
    stranger: await makeViewer([{ role: 'coordinator', scope: { city: (await makeCity()).id } }]),
  }
}

async function makeDraft(viewer: Viewer, cityId: string, fields: object = COMPLETE) {
  const { id } = await startPractice(viewer, { id: randomUUID(), cityId, language: 'en' })
  const { version } = await saveDraft(viewer, { id, version: 1, ...fields })
  return { id, version }
}

async function publish(viewer: Viewer, id: string, more: object = {}) {
  const { version } = await db.practiceDraft.findUniqueOrThrow({ where: { practiceId: id } })
  return publishPractice(viewer, { id, version, ...more })
}

async function changesOf(subjectId: string) {
  const changes = await db.change.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return changes.map(({ verb }) => verb)
}

test('a coordinator writes, publishes, revises and archives; each version stays readable', async () => {
  const { city, coordinator } = await makeDesk()
  const { id } = await makeDraft(coordinator, city.id)
  const { slug } = await publish(coordinator, id)
  expect(slug).toBe(`evening-schools-for-dock-workers-${city.slug}`)
  expect(await getPractice(slug, 'en')).toMatchObject({
    ...{ title: COMPLETE.title, blocks: ['basic-to-higher', 'workplace'], year: 2019 },
    ...{ partners: ['Harbour union', 'City library'], authored: true, version: 1 },
    links: [{ label: 'Report', url: 'https://example.org/report' }],
  })
  expect(await db.city.findUnique({ where: { id: city.id } })).toMatchObject({ practiceCount: 1 })

  await saveDraft(coordinator, { id, version: 0, story: 'It began with two teachers.', year: '' })
  expect((await getPractice(slug, 'en'))?.story).toBe(COMPLETE.story)
  await publish(coordinator, id, { note: 'Corrected' })
  expect(await getPractice(slug, 'en')).toMatchObject({
    ...{ slug, version: 2, year: null, story: 'It began with two teachers.' },
  })
  expect(await listVersions(id)).toMatchObject([
    { version: 2, note: 'Corrected', changed: ['story', 'year'] },
    { version: 1, changed: [] },
  ])
  const [story] = (await compareVersions(id, 1, 2)) ?? []
  expect(story?.pieces).toContainEqual({ text: 'two teachers', change: 'added' })

  await archivePractice(coordinator, { id })
  expect((await getPractice(slug, 'en'))?.state).toBe('archived')
  expect(await db.city.findUnique({ where: { id: city.id } })).toMatchObject({ practiceCount: 0 })
  await restorePractice(coordinator, { id })
  expect(await changesOf(id)).toEqual([
    ...['started', 'drafted', 'published', 'revised', 'archived', 'restored'],
  ])
})

test('a contributor drafts and cannot publish or archive', async () => {
  const { city, contributor, coordinator } = await makeDesk()
  const { id } = await makeDraft(contributor, city.id)
  await expect(publish(contributor, id)).rejects.toMatchObject({ code: 'forbidden' })
  await publish(coordinator, id)
  await expect(archivePractice(contributor, { id })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await changesOf(id)).toEqual(['started', 'drafted', 'published'])
})

test("another city's coordinator changes nothing, and of a draft learns nothing", async () => {
  const { city, coordinator, stranger } = await makeDesk()
  const { id, version } = await makeDraft(coordinator, city.id)
  const before = await changesOf(id)
  for (const attempt of [
    () => saveDraft(stranger, { id, version, title: 'Taken' }),
    () => publishPractice(stranger, { id, version }),
    () => discardDraft(stranger, { id }),
    () => startPractice(stranger, { id, cityId: city.id, language: 'en' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: /not_found|forbidden/ })
  expect(await getPracticeDesk(stranger, id)).toBeNull()
  expect(await getPreview(stranger, id, 'en')).toBeNull()
  await publish(coordinator, id)
  for (const attempt of [
    () => saveDraft(stranger, { id, version: 0, title: 'Taken' }),
    () => archivePractice(stranger, { id }),
    () => startTranslation(stranger, { id: randomUUID(), originalId: id, language: 'fr' }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listOwnPractices(stranger, city.id)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await changesOf(id)).toEqual([...before, 'published'])
})

test('a form that is sent twice starts one draft, and publishes once', async () => {
  const { city, coordinator, stranger } = await makeDesk()
  const form = { id: randomUUID(), cityId: city.id, language: 'en' }
  await startPractice(coordinator, form)
  expect(await startPractice(coordinator, form)).toMatchObject({ id: form.id })
  const { version } = await saveDraft(coordinator, { id: form.id, version: 1, ...COMPLETE })
  const { slug } = await publishPractice(coordinator, { id: form.id, version })
  expect(await publishPractice(coordinator, { id: form.id, version })).toMatchObject({ slug })
  expect(await listVersions(form.id)).toHaveLength(1)
  const own = await startPractice(stranger, {
    ...{ id: randomUUID(), language: 'en' },
    cityId: stranger.grants[0]?.scope.replace('city:', ''),
  })
  expect(own.id).not.toBe(form.id)
})

test('two people write in one draft; who changes the same field chooses, the rest is saved', async () => {
  const { city, coordinator, contributor } = await makeDesk()
  const { id, version } = await makeDraft(coordinator, city.id)
  const theirs = await saveDraft(contributor, { id, version, title: 'Theirs', year: '2020' })
  const mine = saveDraft(coordinator, { id, version, title: 'Mine', reach: '1,200' })
  await expect(mine).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { title: 'Theirs', version: theirs.version + 1 } },
  })
  expect(await getPracticeDesk(coordinator, id)).toMatchObject({
    draft: { title: 'Theirs', year: '2020', reach: '1,200' },
  })
  const chosen = await saveDraft(coordinator, { id, version: theirs.version + 1, title: 'Mine' })
  expect(chosen.theirs).toEqual({})
  // What others wrote elsewhere comes along.
  const other = await saveDraft(contributor, { id, version: theirs.version, lessons: 'Less.' })
  expect(other.theirs).toEqual({ title: 'Mine', reach: '1,200' })
})

test('what was saved since somebody looked is not published unseen', async () => {
  const { city, coordinator, contributor } = await makeDesk()
  const { id, version } = await makeDraft(coordinator, city.id)
  await saveDraft(contributor, { id, version, title: 'Something else' })
  await expect(publishPractice(coordinator, { id, version })).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'writing.savedSince' },
  })
})

test.each([
  [{ title: '' }, { title: 'writing.titleMissing' }],
  [{ year: '2020', yearEnd: '2019' }, { yearEnd: 'writing.endsBefore' }],
  [{ year: '20' }, { year: 'writing.yearWrong' }],
  [{ reach: 'many' }, { reach: 'writing.figureWrong' }],
  [
    { sdgs: Array.from({ length: 30 }, (_, goal) => String(goal + 1)) },
    { sdgs: 'writing.sdgUnknown' },
  ],
  [{ features: ['99'] }, { features: 'writing.featureUnknown' }],
  [{ blocks: [] }, { blocks: 'writing.blockMissing' }],
  [{ links: 'Here javascript:alert(1)' }, { links: 'writing.linkWrong' }],
  [{ links: 'http://localhost/' }, { links: 'writing.linkWrong' }],
  [
    { needPopulationMin: '10 000', needPopulationMax: '9 000' },
    { needPopulationMax: 'writing.rangeWrong' },
  ],
])(
  '%j is kept in the draft and told beside the field when it is published',
  async (wrong, told) => {
    const { city, coordinator } = await makeDesk()
    const { id } = await makeDraft(coordinator, city.id, { ...COMPLETE, ...wrong })
    const refused = await publish(coordinator, id).catch((error) => error)
    expect(refused).toMatchObject({ code: 'invalid' })
    expect(
      Object.entries(refused.details.problems).map(([name, problem]) => [
        name.split('.')[0],
        (problem as { key: string }).key,
      ]),
    ).toContainEqual(Object.entries(told)[0])
    expect(await getPracticeDesk(coordinator, id)).toMatchObject({ draft: wrong })
    expect(await db.practice.findUnique({ where: { id } })).toMatchObject({ state: 'draft' })
  },
)

test('a text of a megabyte is refused by its field, and nothing is saved', async () => {
  const { city, coordinator } = await makeDesk()
  const { id, version } = await makeDraft(coordinator, city.id)
  const attempt = saveDraft(coordinator, { id, version, story: 'a'.repeat(1_000_000) })
  await expect(attempt).rejects.toMatchObject({
    ...{ code: 'invalid', details: { problems: { story: { key: 'errors.tooLong' } } } },
  })
})

test('the preview shows the draft, what is missing, and what would change for readers', async () => {
  const { city, coordinator, contributor } = await makeDesk()
  const { id } = await makeDraft(coordinator, city.id, { title: 'Half', year: 'soon' })
  expect(await getPreview(coordinator, id, 'en')).toMatchObject({
    ...{ practice: { title: 'Half', blocks: [], year: null }, differences: null, isPublic: false },
    problems: {
      story: 'Tell what you do; a few sentences are enough.',
      year: 'A year has four digits and is not before 1945.',
    },
  })
  await saveDraft(coordinator, { id, version: 9, ...COMPLETE })
  await publish(coordinator, id)
  await saveDraft(coordinator, { id, version: 0, title: 'Evening schools' })
  const preview = await getPreview(contributor, id, 'en')
  expect(preview).toMatchObject({ problems: {}, isPublic: true, mayPublish: false })
  expect(preview?.differences?.map(({ field }) => field)).toEqual(['title'])
})

test('a translation stands beside its original, shares its facts, and says when it is behind', async () => {
  const { city, coordinator } = await makeDesk()
  const { id: originalId } = await makeDraft(coordinator, city.id)
  const original = await publish(coordinator, originalId)
  const begun = { id: randomUUID(), originalId, language: 'fr' }
  const { id } = await startTranslation(coordinator, begun)
  expect(await startTranslation(coordinator, { ...begun, id: randomUUID() })).toMatchObject({ id })
  await saveDraft(coordinator, {
    ...{ id, version: 1, title: 'Cours du soir', summary: 'Après le travail.', story: 'Au port.' },
    // A translation says words alone.
    year: '1999',
  })
  const { slug } = await publish(coordinator, id)
  expect(await getPractice(slug, 'fr')).toMatchObject({
    ...{ language: 'fr', year: 2019, behind: false, rootSlug: original.slug },
    siblings: [{ slug: original.slug, language: 'en' }],
  })
  await saveDraft(coordinator, { id: originalId, version: 0, year: '2018', story: 'Two teachers.' })
  await publish(coordinator, originalId)
  expect(await getPractice(slug, 'fr')).toMatchObject({ behind: true, year: 2018 })
  expect(await getPracticeDesk(coordinator, id)).toMatchObject({
    original: { behind: true, changes: { title: null } },
  })
  await saveDraft(coordinator, { id, version: 0, story: 'Deux enseignants, au port.' })
  await publish(coordinator, id, { upToDate: 'on' })
  expect((await getPractice(slug, 'fr'))?.behind).toBe(false)
  const own = startTranslation(coordinator, { id: randomUUID(), originalId, language: 'en' })
  await expect(own).rejects.toMatchObject({ code: 'invalid' })
})

test('a city takes over what was summarised of it; the summary stays the first version', async () => {
  const { city, coordinator } = await makeDesk()
  const { id, slug } = await db.practice.create({
    data: {
      ...{ slug: `summarised-${city.slug}`, cityId: city.id, state: 'published' },
      ...{
        title: 'Summary',
        summary: 'Of a page.',
        language: 'en',
        sourceUrl: 'https://example.org',
      },
      ...{ block: 'culture', blocks: ['culture'], sdgs: [4], audience: ['adults'] },
    },
  })
  await saveDraft(coordinator, { id, version: 0, story: 'Our own words.' })
  await publish(coordinator, id)
  expect(await getPractice(slug, 'en')).toMatchObject({
    ...{ authored: true, story: 'Our own words.', version: 2, audience: ['adults'] },
  })
  expect(await compareVersions(id, 1, 2)).toMatchObject([{ field: 'story' }])
})

test('a draft that was never public goes as a whole, a revision leaves what is public', async () => {
  const { city, coordinator } = await makeDesk()
  const { id } = await makeDraft(coordinator, city.id)
  expect(await discardDraft(coordinator, { id })).toMatchObject({ kept: false })
  expect(await getPracticeDesk(coordinator, id)).toBeNull()
  const second = await makeDraft(coordinator, city.id)
  const { slug } = await publish(coordinator, second.id)
  await saveDraft(coordinator, { id: second.id, version: 0, title: 'Other' })
  expect(await discardDraft(coordinator, { id: second.id })).toMatchObject({ kept: true })
  expect(await getPractice(slug, 'en')).toMatchObject({ title: COMPLETE.title })
})
