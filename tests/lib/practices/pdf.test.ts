import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { extractLinks, extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { breakWord } from '@/lib/core/pdf-words'
import type { Locale } from '@/lib/i18n/locales'
import { toBlocks } from '@/lib/practices/pdf/blocks'
import type { PrintablePractice } from '@/lib/practices/pdf/practice-document'

const run = promisify(execFile)

function practiceIn(language: string, title: string, story: string): PrintablePractice {
  return {
    ...{ title, language, city: 'Cork · Ireland', summary: story },
    facts: [{ name: 'Years', text: '2019–2024' }],
    sections: [
      { title: 'Story', markdown: story },
      { title: 'Lessons', markdown: '' },
    ],
    sources: [{ name: 'Address', url: 'https://atlas.example.org/practices/night-school' }],
  }
}

async function print(practice: PrintablePractice, locale: Locale) {
  const { stdout } = await run(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/lib/practices/printing-process.ts',
      JSON.stringify(practice),
      locale,
    ],
    // Without the conditions that these tests run with.
    {
      encoding: 'buffer',
      env: { PATH: process.env.PATH, NODE_ENV: 'test' },
      maxBuffer: 50_000_000,
    },
  )
  const pdf = await getDocumentProxy(new Uint8Array(stdout))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { pdf, totalPages, text: text.normalize('NFKC'), letters: [...text.normalize('NFKC')] }
}

test('a practice is printed with all that it says, in letters that can be read back', async () => {
  const story =
    'Élan **vital** – čeština, Tiếng Việt, Ελληνικά, Русский.\n\n- [one](https://example.org/a)'
  const { pdf, text, totalPages } = await print(practiceIn('fr', 'École du soir', story), 'en')
  for (const words of ['École du soir', 'Cork · Ireland', '2019–2024', 'čeština', 'Tiếng Việt'])
    expect(text).toContain(words)
  for (const words of ['Ελληνικά', 'Русский', 'Story', '1 / 1']) expect(text).toContain(words)
  expect(text).not.toContain('Lessons')
  expect(totalPages).toBe(1)
  expect((await getMeta(pdf)).info).toMatchObject({ Title: 'École du soir', Language: 'fr' })
  expect((await extractLinks(pdf)).links).toEqual(
    expect.arrayContaining([
      'https://example.org/a',
      'https://atlas.example.org/practices/night-school',
    ]),
  )
})

test('letters of members’ own scripts are printed, and spaces that the faces lack', async () => {
  const story =
    '수원시 평생학습관\n\nกรุงเทพมหานคร\n\nԴիլիջան\n\nრუსთავი\n\n9:30\u2009–\u200911:00\u202fAM'
  const { letters, text } = await print(practiceIn('ko', '수원', story), 'en')
  for (const letter of '수원평생학습관กรุงเทพԴիլիջանრუსთავი'.replace(/\p{M}/gu, ''))
    expect(letters).toContain(letter)
  expect(text).toContain('9:30 – 11:00 AM')
})

test('Arabic and Chinese are printed', async () => {
  const arabic = await print(practiceIn('ar', 'تعلم الكبار', 'يصل إلى 12500 شخص.'), 'ar')
  for (const letter of 'تعلمالكبار') expect(arabic.letters).toContain(letter)
  const chinese = await print(practiceIn('zh', '成人教育', '社区学习中心'.repeat(400)), 'zh')
  expect(chinese.text).toContain('成人教育')
  expect(chinese.totalPages).toBeGreaterThan(1)
})

test('Markdown becomes headings, paragraphs and items, and loads and runs nothing', () => {
  const markdown = `# A\n\nB **c** [d](javascript:x) ![e](http://10.0.0.1/f.png)\n\n3. g\n   - h\n\n<script>i</script>\n\n| j | k |\n|---|---|\n| l | m |`
  expect(toBlocks(markdown)).toEqual([
    { kind: 'heading', runs: [{ text: 'A' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'B ' },
        { text: 'c', strong: true },
        { text: ' ' },
        { text: 'd' },
        { text: ' ' },
        { text: 'e' },
      ],
    },
    { kind: 'item', mark: '3.', depth: 0, runs: [{ text: 'g' }] },
    { kind: 'item', mark: '•', depth: 1, runs: [{ text: 'h' }] },
    { kind: 'paragraph', runs: [{ text: '<script>i</script>' }] },
    { kind: 'paragraph', runs: [{ text: 'j' }, { text: ' · ' }, { text: 'k' }] },
    { kind: 'paragraph', runs: [{ text: 'l' }, { text: ' · ' }, { text: 'm' }] },
  ])
  expect(toBlocks('>'.repeat(1000))).toEqual([
    { kind: 'paragraph', runs: [{ text: '>'.repeat(1000) }] },
  ])
})

test('lines of Chinese break after each letter, but marks stay where they belong', () => {
  const lines = (word: string) => breakWord(word).filter((part) => part !== '')
  expect(lines('learning')).toEqual(['learning'])
  expect(lines('成人教育，开放')).toEqual(['成', '人', '教', '育，', '开', '放'])
  expect(lines('（成人）')).toEqual(['（成', '人）'])
  expect(lines('自2019年')).toEqual(['自', '2019', '年'])
})
