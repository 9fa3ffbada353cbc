/**
 * Copies the fonts and outlines that pages fetch by a stable address out of their npm packages into
 * public/ (which git ignores): preloading and unicode-range need addresses that a bundler doesn't rename.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packages = join(root, 'node_modules')

/** Faces that components/ui/fonts.css names. */
const CORE = {
  'source-serif-4': /wght-(normal|italic)\.woff2$/,
  'source-sans-3': /wght-normal\.woff2$/,
  'noto-sans-georgian': /wght-normal\.woff2$/,
  'noto-sans-armenian': /wght-normal\.woff2$/,
  'noto-sans-thai': /wght-normal\.woff2$/,
}
/** A stylesheet each, of up to a hundred faces cut by unicode-range: linked only by pages that hold the script. */
const SCRIPTS = [
  'noto-naskh-arabic',
  'noto-sans-arabic',
  'noto-serif-sc',
  'noto-sans-sc',
  'noto-serif-kr',
  'noto-sans-kr',
  'noto-serif-jp',
  'noto-sans-jp',
]
const OUTLINES = ['land-110m', 'land-50m', 'countries-110m', 'countries-50m']

const fonts = join(root, 'public/fonts')
const geo = join(root, 'public/geo')
for (const folder of [fonts, geo]) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
for (const [family, wanted] of Object.entries(CORE)) copyFaces(family, (file) => wanted.test(file))
for (const family of SCRIPTS) {
  copyFaces(family, (file) => file.endsWith('-wght-normal.woff2'))
  const css = readFileSync(join(packages, '@fontsource-variable', family, 'index.css'), 'utf8')
  writeFileSync(join(fonts, `${family}.css`), css.replaceAll('url(./files/', 'url(/fonts/'))
}
for (const name of OUTLINES) {
  cpSync(join(packages, 'world-atlas', `${name}.json`), join(geo, `${name}.json`))
}

function copyFaces(family, wanted) {
  const from = join(packages, '@fontsource-variable', family, 'files')
  cpSync(from, fonts, { recursive: true, filter: (source) => source === from || wanted(source) })
}
