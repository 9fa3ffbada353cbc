import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { CRITERIA } from '@/lib/accreditation/schema'
import { fullForm } from './support/applications'

const run = promisify(execFile)
const about = { country: 'Ireland', cycle: '2027', round: 2, submittedAt: null }

async function print(more: object) {
  const { stdout } = await run(
    process.execPath,
    [
      ...['--import', 'tsx', 'tests/lib/accreditation/printing-process.ts'],
      JSON.stringify({ form: fullForm('Gort'), about, locale: 'en', ...more }),
    ],
    // Without the conditions that these tests run with.
    {
      encoding: 'buffer',
      env: { PATH: process.env.PATH, NODE_ENV: 'test' },
      maxBuffer: 50_000_000,
    },
  )
  const pdf = await getDocumentProxy(new Uint8Array(stdout))
  const { text } = await extractText(pdf, { mergePages: true })
  return { pdf, text: text.normalize('NFKC') }
}

test('a form is printed part by part, in letters that can be read back', async () => {
  const { pdf, text } = await print({ locale: 'fr' })
  for (const words of [
    ...['Candidature de Gort', 'Ireland · 2027', 'Motivation et mise en œuvre', '53.07'],
    ...['Because people here want to learn.', 'zaphyra@gort.example', 'Orla Testmayor'],
  ])
    expect(text).toContain(words)
  expect((await getMeta(pdf)).info).toMatchObject({ Title: 'Candidature de Gort', Language: 'fr' })
})

test('a dossier carries endorsement, points, form and checksum', async () => {
  const { text } = await print({
    dossier: {
      ...{ type: 'lyceum-dossier', formVersion: 1, country: 'IE', cycle: '2027', version: 2 },
      ...{ application: crypto.randomUUID(), submittedAt: '2027-01-01T00:00:00.000Z' },
      ...{ endorsedAt: '2027-02-01T00:00:00.000Z', endorsement: 'Well prepared.' },
      ...{ form: fullForm('Gort'), letter: { name: 'letter.pdf', sha256: 'def456' } },
      reviews: [
        { points: 87.5, scores: Object.fromEntries(CRITERIA.map((criterion) => [criterion, 4])) },
      ],
    },
  })
  for (const words of [
    ...['Dossier of Gort', 'February 1, 2027', 'Well prepared.', 'Review 1', '87.5'],
    ...['Political commitment', 'letter.pdf', 'def456', 'SHA-256 abc123'],
  ])
    expect(text).toContain(words)
})
