import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/core/markdown'

test('what people write in Markdown becomes what it looks like', async () => {
  const html = await renderMarkdown(
    ['# One', '## Two', '', 'A *b* **c** ~~d~~ `e`  \nf', '', '- g\n- h', '', '> i', ''].join('\n'),
  )
  expect(html).toBe(
    [
      '<h3 dir="auto">One</h3>',
      '<h4 dir="auto">Two</h4>',
      '<p dir="auto">A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code><br>\nf</p>',
      '<ul>\n<li dir="auto">g</li>\n<li dir="auto">h</li>\n</ul>',
      '<blockquote dir="auto">\n<p dir="auto">i</p>\n</blockquote>',
    ].join('\n'),
  )
})

test('tables and numbered lists keep their form', async () => {
  const html = await renderMarkdown('|a|b|\n|:-|-:|\n|1|2|\n\n3. c\n4. d')
  expect(html).toContain('<th align="left" dir="auto">a</th>')
  expect(html).toContain('<td align="right" dir="auto">2</td>')
  expect(html).toContain('<ol start="3">')
})

test.each([
  ['[a](https://example.org/b?c=d)', 'https://example.org/b?c=d'],
  ['<mailto:ada@example.org>', 'mailto:ada@example.org'],
  ['https://example.org', 'https://example.org'],
  ['[a][b]\n\n[b]: http://example.org', 'http://example.org'],
  ['[a](/cities/cork)', '/cities/cork'],
])('%j is a link that vouches for nothing', async (text, address) => {
  const html = await renderMarkdown(text)
  expect(html).toContain(`<a href="${address}" rel="nofollow ugc noopener">`)
})

test('no heading stands above the third level, and none below the sixth', async () => {
  const html = await renderMarkdown('# a\n\n###### b\n\nc\n=')
  expect(html.match(/<h\d/g)).toEqual(['<h3', '<h6', '<h3'])
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">a</a>',
  '<style>*{display:none}</style>',
  '<form action=/sign-out><button>a</button></form>',
  'a <b onclick=alert(1)>b</b>',
  '<!-- --><script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#x6A;avascript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[a](vbscript:msgbox(1))',
  '[a](blob:https://example.org/b)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[a](https://example.org "b\\" onmouseover=\\"alert(1)")',
  '![a](https://example.org/track.png)',
  '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![a][b]\n\n[b]: https://example.org/track.png',
  '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
  '|<script>|\n|-|\n|<img src=x onerror=alert(1)>|',
  'a[^1]\n\n[^1]: <script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '\u0000<script>alert(1)</script>',
])('%j does nothing', async (text) => {
  const { body } = new JSDOM(await renderMarkdown(text)).window.document
  expect(
    body.querySelector('script,style,iframe,img,svg,form,button,input,object,embed'),
  ).toBeNull()
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      expect(['dir', 'href', 'rel', 'title', 'align', 'start']).toContain(name)
    }
    expect(element.getAttribute('href') ?? 'https:').toMatch(/^(?:https?:|mailto:|\/)/)
  }
})

test('a picture is its description, a note is a text of its own', async () => {
  expect(await renderMarkdown('![The old library](https://example.org/a.png)')).toBe(
    '<p dir="auto">The old library</p>',
  )
  expect(await renderMarkdown('a[^1]\n\n[^1]: b')).toBe(
    '<p dir="auto">a[1]</p>\n<p dir="auto">b</p>',
  )
})

test.each([
  ['quotes', '>'.repeat(20_000)],
  ['lists', '- '.repeat(20_000)],
  ['indented lists', Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
  ['brackets', `${'['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
  ['emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
  ['half emphasis', '*a_'.repeat(16_000)],
  ['headings', 'a\n=\n'.repeat(12_000)],
  ['table columns', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${'|\n'.repeat(10_000)}`],
  ['letters', 'a'.repeat(2_000_000)],
])('a flood of %s takes no time, and is shown as it was typed', async (_, text) => {
  const begin = performance.now()
  const html = await renderMarkdown(`<b>\n\n${text}`)
  expect(performance.now() - begin).toBeLessThan(1000)
  expect(html.startsWith('<p dir="auto">&lt;b&gt;</p>\n<p dir="auto">')).toBe(true)
})

test('a long letter is still read', async () => {
  const letter = 'Some **words** about [a city](https://example.org) and `more`.\n\n'.repeat(200)
  expect(await renderMarkdown(letter)).toContain('<strong>words</strong>')
})
