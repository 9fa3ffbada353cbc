import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { removeTextAction, saveTextAction } from '@/lib/profiles/actions'
import { removeText } from '@/lib/profiles/mutations/remove-text'
import { saveText } from '@/lib/profiles/mutations/save-text'
import { updateProfile } from '@/lib/profiles/mutations/update-profile'
import { getOwnWords } from '@/lib/profiles/queries/get-own-words'
import { listTexts, withChanges } from '@/lib/profiles/queries/get-text-desk'
import { readableWords } from '@/lib/profiles/readable-words'
import { send, signInAs } from '@/tests/support/browser'
import { makeCity, makeViewer } from '@/tests/support/people'

async function makeDesk() {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  const save = (lang: string, version: number, about: string, more = {}) =>
    saveText(viewer, { cityId: city.id, lang, version, about, ...more })
  return { city, viewer, save }
}

test('the first text is the original, the next ones are its translations', async () => {
  const { city, viewer, save } = await makeDesk()
  await save('es', 0, 'Somos una ciudad.')
  await save('fr', 0, 'Nous sommes une ville.', { seen: 1 })
  const { original, others } = await listTexts(viewer, city.id)
  expect(original).toMatchObject({ lang: 'es', version: 1, translates: null })
  expect(others).toEqual([expect.objectContaining({ lang: 'fr', translates: 1, behind: false })])
  const changes = await db.change.findMany({ where: { cityId: city.id }, orderBy: { id: 'asc' } })
  expect(changes.map(({ subject, subjectId, verb }) => [subject, subjectId, verb])).toEqual([
    ['city-text', `${city.id}:es`, 'written'],
    ['city-text', `${city.id}:fr`, 'written'],
  ])
})

test('a translation that the original has left behind shows what changed, until it is said to be up to date', async () => {
  const { city, viewer, save } = await makeDesk()
  await save('en', 0, 'We learn in libraries.')
  await save('fr', 0, 'Nous apprenons dans les bibliothèques.', { seen: 1 })
  await save('en', 1, 'We learn in libraries and parks.')

  const behind = await listTexts(viewer, city.id)
  expect(behind.others[0]).toMatchObject({ behind: true, translates: 1 })
  if (!behind.original) throw new Error('No original')
  const { changes } = await withChanges(city.id, behind.original, 1)
  expect(changes?.about.filter(({ change }) => change !== 'same')).toEqual([
    { text: 'and parks', change: 'added' },
  ])

  await save('fr', 1, 'Nous apprenons dans nos bibliothèques.', { seen: 2 })
  expect((await listTexts(viewer, city.id)).others[0]?.behind).toBe(true)
  await save('fr', 2, 'Nous apprenons dans nos bibliothèques et parcs.', {
    seen: 2,
    upToDate: 'on',
  })
  expect((await listTexts(viewer, city.id)).others[0]).toMatchObject({
    behind: false,
    translates: 2,
  })
})

test('two people who edit one language never overwrite each other; in two languages both are saved', async () => {
  const { city, viewer, save } = await makeDesk()
  await save('en', 0, 'First.')
  const other = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  await save('en', 1, 'Mine.')
  await signInAs(other.sessionId)
  const fields = { cityId: city.id, lang: 'en', version: '1', about: 'Theirs.' }
  const answer = await send(saveTextAction, fields)
  expect(answer).toMatchObject({
    code: 'conflict',
    current: { about: 'Mine.', version: 2 },
    values: { about: 'Theirs.' },
  })
  await Promise.all([
    saveText(viewer, { cityId: city.id, lang: 'fr', version: 0, about: 'Ville.' }),
    saveText(other, { cityId: city.id, lang: 'de', version: 0, about: 'Stadt.' }),
  ])
  expect((await listTexts(viewer, city.id)).others.map(({ lang }) => lang)).toEqual(['de', 'fr'])
})

test('two who begin the same language at once: one begins it, the other sees what is there', async () => {
  const { city, save } = await makeDesk()
  const outcomes = await Promise.allSettled(
    ['One.', 'Two.', 'Three.'].map((text) => save('en', 0, text)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({
        code: 'conflict',
        details: { current: { version: 1 } },
      })
  expect(await db.cityTextVersion.count({ where: { cityId: city.id } })).toBe(1)
})

test('a form that is sent twice has one effect', async () => {
  const { city, save } = await makeDesk()
  await save('en', 0, 'We learn.\r\nTogether.')
  await save('en', 0, 'We learn.\r\nTogether.')
  expect(await db.change.count({ where: { cityId: city.id } })).toBe(1)
  expect(await db.cityText.findFirst({ where: { cityId: city.id } })).toMatchObject({
    version: 1,
    about: 'We learn.\nTogether.',
  })
})

test('others than the coordinators are refused, and nothing is kept', async () => {
  const { city, save } = await makeDesk()
  await save('en', 0, 'Ours.')
  const other = await makeCity()
  for (const viewer of [
    await makeViewer([{ role: 'coordinator', scope: { city: other.id } }]),
    await makeViewer([{ role: 'contributor', scope: { city: city.id } }]),
  ]) {
    await signInAs(viewer.sessionId)
    const fields = { cityId: city.id, lang: 'en', version: '1', about: 'Not ours.' }
    expect(await send(saveTextAction, fields)).toMatchObject({ code: 'forbidden' })
    expect(await send(removeTextAction, fields)).toMatchObject({ code: 'forbidden' })
  }
  expect(await db.cityText.findFirst({ where: { cityId: city.id } })).toMatchObject({
    about: 'Ours.',
  })
  expect(await db.change.count({ where: { cityId: city.id } })).toBe(1)
})

test('too many words, none at all, and no language are told', async () => {
  const { city, viewer } = await makeDesk()
  await signInAs(viewer.sessionId)
  const fields = { cityId: city.id, lang: 'en', version: '0' }
  expect(await send(saveTextAction, { ...fields, about: 'word '.repeat(501) })).toMatchObject({
    fields: { about: 'This has 501 words; 500 is the most.' },
  })
  expect(await send(saveTextAction, { ...fields, about: '  ' })).toMatchObject({
    fields: { about: expect.stringContaining('at least one') },
  })
  expect(await send(saveTextAction, { ...fields, lang: 'xx-nonsense', about: 'x' })).toMatchObject({
    fields: { lang: expect.any(String) },
  })
  // Nobody counts words in Chinese by spaces.
  const chinese = { ...fields, lang: 'zh', about: '学习'.repeat(501) }
  expect(await send(saveTextAction, chinese)).toMatchObject({ status: 'refused' })
})

test('a translation can be removed, the original only when it is alone, and what is hidden not at all', async () => {
  const { city, viewer, save } = await makeDesk()
  await save('en', 0, 'We learn.')
  await save('fr', 0, 'Nous apprenons.')
  const remove = (lang: string) => removeText(viewer, { cityId: city.id, lang, version: 1 })
  await expect(remove('en')).rejects.toMatchObject({ key: 'profile.originalStays' })
  await remove('fr')
  await remove('fr')
  expect(await db.change.count({ where: { cityId: city.id, verb: 'removed' } })).toBe(1)
  await db.cityText.updateMany({ where: { cityId: city.id }, data: { hiddenAt: new Date() } })
  await expect(remove('en')).rejects.toMatchObject({ key: 'profile.hiddenStays' })
  await db.cityText.updateMany({ where: { cityId: city.id }, data: { hiddenAt: null } })
  await remove('en')
  expect(await db.city.findUnique({ where: { id: city.id } })).toMatchObject({ textLang: null })
})

test('readers get their language, else the original; hidden texts are nowhere', async () => {
  const { city, save } = await makeDesk()
  await save('es', 0, 'Somos **una** ciudad. <script>alert(1)</script>')
  await save('fr', 0, 'Nous sommes une ville.')
  const read = async (locale: string) =>
    (await readableWords(await getOwnWords(city.id), city.id, locale)).text
  expect(await read('fr')).toMatchObject({ lang: 'fr', original: false })
  const spanish = await read('ru')
  expect(spanish).toMatchObject({ id: `${city.id}:es`, lang: 'es', original: true })
  expect(spanish?.parts).toHaveLength(1)
  expect(spanish?.parts[0]?.html).toContain('<strong>una</strong>')
  expect(spanish?.parts[0]?.html).not.toContain('<script')
  await db.cityText.updateMany({
    where: { cityId: city.id, lang: 'es' },
    data: { hiddenAt: new Date() },
  })
  expect(await read('ru')).toMatchObject({ lang: 'fr' })
  expect((await getOwnWords(city.id)).texts.map(({ lang }) => lang)).toEqual(['fr'])
})

test('another language becomes the original only where there is a text in it', async () => {
  const { city, viewer, save } = await makeDesk()
  await save('en', 0, 'We learn.')
  await save('fr', 0, 'Nous apprenons.')
  const choose = (textLang: string) =>
    updateProfile(viewer, { cityId: city.id, version: 1, textLang })
  await expect(choose('de')).rejects.toMatchObject({ code: 'invalid' })
  await choose('fr')
  const { original, others } = await listTexts(viewer, city.id)
  expect(original?.lang).toBe('fr')
  expect(others).toEqual([expect.objectContaining({ lang: 'en', translates: null, behind: false })])
})
