import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { deferScripts, mergeFlight } from '@/lib/core/http/document'
import { NEXT_PAGE } from './next-page'

test('the scripts of a page of Next are taken out, and only their names stay, in the loader', () => {
  const html = deferScripts(NEXT_PAGE)
  const { document } = new JSDOM(html).window

  const loading = [...document.querySelectorAll('script[src]:not([nomodule]), link[as=script]')]
  expect(loading).toEqual([])
  expect(document.body.lastElementChild?.textContent).toContain(
    '["/_next/static/chunks/0head.js","/_next/static/chunks/turbopack-1.js","/_next/static/chunks/0start.js"]',
  )
  expect(document.querySelector('h1')?.textContent).toBe('Home')
  expect(html).toContain('self.__next_f.push([1,')
  expect(html).toContain('&lt;script src=&quot;/_next/static/chunks/x.js&quot;')
})

test('nothing is loaded until the reader moves; then all of it, once', () => {
  const dom = new JSDOM(deferScripts(NEXT_PAGE), { runScripts: 'dangerously' })
  const { document, Event } = dom.window
  const loaded = () =>
    [...document.querySelectorAll('script[src]:not([nomodule])')].map((element) =>
      element.getAttribute('src'),
    )

  expect(loaded()).toEqual([])
  document.body.dispatchEvent(new Event('pointermove', { bubbles: true }))
  document.body.dispatchEvent(new Event('keydown', { bubbles: true }))
  expect(loaded()).toEqual([
    '/_next/static/chunks/0head.js',
    '/_next/static/chunks/turbopack-1.js',
    '/_next/static/chunks/0start.js',
  ])
  dom.window.close()
})

test('a page to be read loads nothing for who reads it, and all for who turns to the search box or is signed in', () => {
  const page = NEXT_PAGE.replace(
    '<title>',
    '<meta name="lyceum-script" content="reading"/><title>',
  ).replace('<h1>', '<div role="search"><input></div><h1>')
  const open = (cookie: string) => {
    const dom = new JSDOM(deferScripts(page), {
      ...{ url: 'http://localhost/#trail', runScripts: 'dangerously' },
      beforeParse: ({ document }) => {
        document.cookie = cookie
      },
    })
    const turnTo = (selector: string) => {
      const event = new dom.window.Event('pointermove', { bubbles: true })
      dom.window.document.querySelector(selector)?.dispatchEvent(event)
      return dom.window.document.querySelectorAll('script[src]:not([nomodule])').length
    }
    return { turnTo, close: () => dom.window.close() }
  }
  const reader = open('other=1')
  expect([reader.turnTo('h1'), reader.turnTo('input')]).toEqual([0, 3])
  reader.close()
  const member = open('lyceum-signed-in=1')
  expect(member.turnTo('h1')).toBe(3)
  member.close()
})

test('an address with a part loads at once', () => {
  const url = 'http://localhost/#map'
  const dom = new JSDOM(deferScripts(NEXT_PAGE), { runScripts: 'dangerously', url })
  expect(dom.window.document.querySelectorAll('script[src]:not([nomodule])')).toHaveLength(3)
  dom.window.close()
})

test('a press on a button that has no script yet is repeated when it has', async () => {
  const dom = new JSDOM(deferScripts(NEXT_PAGE), { runScripts: 'dangerously' })
  const { document } = dom.window
  const pressed: string[] = []
  const [plain, native] = [...document.querySelectorAll('button')]
  plain?.addEventListener('click', () => pressed.push('plain'))
  native?.addEventListener('click', () => pressed.push('native'))

  document.body.dispatchEvent(new dom.window.Event('pointerdown', { bubbles: true }))
  plain?.click()
  native?.click()
  await wait(20)
  expect(pressed).toEqual(['plain', 'native'])
  for (const element of [document.documentElement, plain, native]) {
    Object.assign(element ?? {}, { __reactProps$x: {} })
  }
  await wait(120)
  expect(pressed).toEqual(['plain', 'native', 'plain'])
  plain?.click()
  await wait(120)
  expect(pressed).toEqual(['plain', 'native', 'plain', 'plain'])
  dom.window.close()
})

test.each([
  [
    'asks for its scripts',
    NEXT_PAGE.replace('<title>', '<meta name="lyceum-script" content="eager"/><title>'),
  ],
  [
    'loads a script of another kind',
    NEXT_PAGE.replace('</body>', '<script src="/own.js"></script></body>'),
  ],
  ['loads a module', NEXT_PAGE.replace('async=""', 'type="module"')],
  ['preloads another way', NEXT_PAGE.replace('rel="preload"', 'rel="modulepreload"')],
  ['has no end', NEXT_PAGE.replace('</body>', '')],
  ['has no scripts', '<html><body><p>plain</p></body></html>'],
])('a document that %s is left as it is', (_, html) => {
  expect(deferScripts(html)).toBe(html)
})

test("Next's data is one script, and a data block before it stays one by itself", () => {
  const html = mergeFlight(NEXT_PAGE)
  const scripts = [...new JSDOM(html).window.document.querySelectorAll('script:not([src])')]
  const flight = scripts.filter((script) => script.textContent?.includes('__next_f'))
  expect(flight).toHaveLength(1)
  expect(flight[0]?.textContent?.match(/__next_f\.push/g)).toHaveLength(2)
  const block = scripts.find((script) => script.getAttribute('type') === 'application/ld+json')
  expect(JSON.parse(block?.textContent ?? '')).toEqual({ name: 'Cork' })
})

function wait(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
