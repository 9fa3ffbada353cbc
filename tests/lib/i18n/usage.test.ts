import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { NAMESPACES } from '@/lib/i18n/messages'
import { catalogue } from './catalogues'
import { plainText } from './plain-text'
import { type Call, translationCalls } from './translation-calls'

const keys = [...catalogue(DEFAULT_LOCALE).keys()]
const files = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('core/prisma/'))
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(`${folder}/${path}`, 'utf8'),
    })),
)
/** Said by lib/i18n/explain.ts, under their short name: `people.lastCoordinator`. */
const SPOKEN = /^(\w+)\.(?:refusal|done)\.(\w+)$/

const calls = files.flatMap(({ path, text }) => translationCalls(path, text, NAMESPACES))

test('no message is left over', () => {
  const left = keys.filter((key) => !SPOKEN.test(key) && !calls.some((call) => asksFor(call, key)))
  expect(left).toEqual([])
})

test('every refusal and notice is thrown or given somewhere', () => {
  const spoken = keys.filter((key) => SPOKEN.test(key))
  const left = spoken.filter((key) => {
    const written = `'${key.replace(SPOKEN, '$1.$2')}'`
    return !files.some(({ text }) => text.includes(written))
  })
  expect(left).toEqual([])
})

test('every message that is asked for exists', () => {
  const missing = calls.filter((call) => !keys.some((key) => asksFor(call, key)))
  expect(missing.map(({ at, key }) => `${at}: ${key.source}`)).toEqual([])
})

test('a key is written where it is used, or at least its group', () => {
  const dynamic = calls.filter(({ key }) => key.source === '^.+(\\..+)?$')
  expect(dynamic.map(({ at }) => at)).toEqual([])
})

test('no words stand outside the catalogues', () => {
  const markup = files.filter(({ path }) => /^(app|components)\/.*\.tsx$/.test(path))
  expect(markup.flatMap(({ path, text }) => plainText(path, text))).toEqual([])
})

test('calls are read with their namespace, in every form', () => {
  const text = `
    type T = Awaited<ReturnType<typeof getTranslations<'city'>>>
    function A() {
      const t = useTranslations('home')
      const common = useTranslations('common')
      return <p title={t('title')}>{items.map((x) => common(\`regions.\${x}\` as const))}{t.rich(yes ? 'a.b' : 'a.c')}</p>
    }
    async function B(locale) {
      const t = await getTranslations({ locale, namespace: 'map' })
      return t('zoom') + other('none') + t(key)
    }
    const row = (t: T) => t('row')`
  const read = translationCalls('a.tsx', text, NAMESPACES)
  expect(read.map(({ namespaces, key }) => `${namespaces} ${key.source}`)).toEqual([
    'home ^title(\\..+)?$',
    'common ^regions\\..+(\\..+)?$',
    'home ^a\\.b(\\..+)?$',
    'home ^a\\.c(\\..+)?$',
    'map ^zoom(\\..+)?$',
    'map ^.+(\\..+)?$',
    'city ^row(\\..+)?$',
  ])
})

test('words in markup are found, signs and figures are not', () => {
  const text = `<p aria-label="Close" lang="en" title={'Tip ' + x}>Hello <code>GET</code> {'world'} · {x} 12<img alt={\`Map of \${x}\`} /></p>`
  expect(plainText('a.tsx', text)).toEqual([
    'a.tsx:1: Close',
    'a.tsx:1: Tip',
    'a.tsx:1: Hello',
    'a.tsx:1: world',
    'a.tsx:1: Map of',
  ])
})

function asksFor({ namespaces, key }: Call, full: string) {
  return namespaces.some(
    (namespace) => full.startsWith(`${namespace}.`) && key.test(full.slice(namespace.length + 1)),
  )
}
