import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { GET } from '@/app/attachments/[file]/route'
import { db } from '@/lib/core/db'
import { fileStorage } from '@/lib/files/storage'
import { clearLeftAttachments } from '@/lib/practices/clear-files'
import { addPracticeFile, removePracticeFile } from '@/lib/practices/mutations/change-files'
import { getPractice } from '@/lib/practices/queries/get-practice'
import { makePracticeOf, makeTeam } from '@/tests/lib/trail/support/trails'

const PDF = '%PDF-1.7\n%%EOF'

function form(practiceId: string, content = PDF, more: object = {}) {
  const file = new File([content], 'whatever.exe')
  return { id: randomUUID(), practiceId, file, name: 'Evaluation of 2024', ...more }
}

function ask(id: string) {
  return GET(new Request('http://l.example'), { params: Promise.resolve({ file: `${id}.pdf` }) })
}

test('a PDF stands beside a public practice, is saved and never shown as a page, and goes', async () => {
  const team = await makeTeam()
  const { id: practiceId, slug } = await makePracticeOf(team)
  const input = form(practiceId)
  await addPracticeFile(team.viewer, input)
  await addPracticeFile(team.viewer, input)
  expect((await getPractice(slug, 'en'))?.files).toMatchObject([
    { id: input.id, name: 'Evaluation of 2024', bytes: PDF.length },
  ])
  const answer = await ask(input.id)
  expect(await answer.text()).toBe(PDF)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  await removePracticeFile(team.viewer, { id: input.id })
  expect((await ask(input.id)).status).toBe(404)
  const verbs = await db.change.findMany({ where: { subjectId: practiceId } })
  expect(verbs.map(({ verb }) => verb)).toEqual(['file-added', 'file-removed'])
})

test('another kind of file, too large a one, one too many, and somebody else’s are refused', async () => {
  const [team, stranger] = [await makeTeam(), await makeTeam()]
  const { id } = await makePracticeOf(team)
  const refusals = [
    [form(id, '<script>'), { details: { problems: { file: { key: 'writing.fileKind' } } } }],
    [form(id, ''), { details: { problems: { file: { key: 'writing.fileMissing' } } } }],
    [
      form(id, `%PDF-${' '.repeat(10 * 1024 * 1024)}`),
      { details: { problems: { file: { key: 'writing.fileTooHeavy' } } } },
    ],
    [
      form(id, PDF, { name: ' ' }),
      { details: { problems: { name: { key: 'writing.fileNameMissing' } } } },
    ],
  ] as const
  for (const [input, expected] of refusals)
    await expect(addPracticeFile(team.viewer, input)).rejects.toMatchObject(expected)
  await expect(addPracticeFile(stranger.viewer, form(id))).rejects.toMatchObject({
    code: 'forbidden',
  })
  const files = Array.from({ length: 5 }, () => form(id))
  for (const input of files) await addPracticeFile(team.viewer, input)
  await expect(addPracticeFile(team.viewer, form(id))).rejects.toMatchObject({
    key: 'writing.enoughFiles',
  })
  const removal = removePracticeFile(stranger.viewer, { id: files[0]?.id })
  await expect(removal).rejects.toMatchObject({ code: 'forbidden' })
})

test('the file of a draft is nobody else’s to have, and what no row names is cleared away', async () => {
  const team = await makeTeam()
  const { id: practiceId } = await makePracticeOf(team, { state: 'draft' })
  const input = form(practiceId)
  await addPracticeFile(team.viewer, input)
  expect((await ask(input.id)).status).toBe(404)
  await db.practice.delete({ where: { id: practiceId } })
  const key = `attachments/${input.id}.pdf`
  await clearLeftAttachments(new Date())
  expect(await fileStorage().get(key)).not.toBeNull()
  await clearLeftAttachments(new Date(Date.now() + 2 * 86_400_000))
  expect(await fileStorage().get(key)).toBeNull()
})
