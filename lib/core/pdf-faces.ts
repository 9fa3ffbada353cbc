import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

const SOURCE_SANS = 'source-sans-3'
const ARABIC = 'ibm-plex-sans-arabic'
const CHINESE = 'noto-sans-sc'

/** Each cut of a face has the letters of some scripts; the first one that has a letter sets it. */
const CUTS = [
  { family: SOURCE_SANS, cut: 'latin', letters: /[\s\S]/ },
  { family: SOURCE_SANS, cut: 'latin-ext', letters: /[\u0100-\u024f\u1e00-\u1eff\u20a0-\u20cf]/ },
  {
    family: SOURCE_SANS,
    cut: 'vietnamese',
    letters: /[\u0102\u0103\u01a0-\u01b0\u1ea0-\u1ef9]|\p{M}/u,
  },
  {
    family: SOURCE_SANS,
    cut: 'cyrillic',
    letters: /[\u0400-\u045f\u0490-\u0491\u04b0-\u04b1\u2116]/,
  },
  {
    family: SOURCE_SANS,
    cut: 'cyrillic-ext',
    letters: /[\u0460-\u052f\u1c80-\u1c88\u2de0-\u2dff\ua640-\ua69f]/,
  },
  { family: SOURCE_SANS, cut: 'greek', letters: /[\u0370-\u03ff]/ },
  { family: SOURCE_SANS, cut: 'greek-ext', letters: /[\u1f00-\u1fff]/ },
  { family: ARABIC, cut: 'arabic', letters: /\p{Script=Arabic}/u },
  {
    family: CHINESE,
    cut: 'chinese-simplified',
    letters: /[\u3000-\u30ff\uff00-\uffef]|\p{Script=Han}/u,
  },
  { family: 'noto-sans-kr', cut: 'korean', letters: /\p{Script=Hangul}/u },
  { family: 'noto-sans-thai', cut: 'thai', letters: /\p{Script=Thai}/u },
  { family: 'noto-sans-armenian', cut: 'armenian', letters: /\p{Script=Armenian}/u },
  { family: 'noto-sans-georgian', cut: 'georgian', letters: /\p{Script=Georgian}/u },
  { family: 'noto-sans-devanagari', cut: 'devanagari', letters: /\p{Script=Devanagari}/u },
] as const
type Face = (typeof CUTS)[number]

const WEIGHTS = [400, 600] as const
const FILES = join(process.cwd(), 'node_modules', '@fontsource')

/** Faces that are ready, by name: each is opened once. */
const ready = new Map<string, Promise<void>>()

/** Names of the faces that a text needs, in the order in which they are tried. */
export async function facesFor(text: string): Promise<string[]> {
  const needed = CUTS.filter(({ letters }) => letters.test(text))
  await Promise.all(needed.map(open))
  return needed.map(nameOf)
}

function open(face: Face) {
  const name = nameOf(face)
  const opening = ready.get(name) ?? register(face)
  ready.set(name, opening)
  return opening
}

async function register(face: Face) {
  const family = nameOf(face)
  Font.register({
    family,
    fonts: WEIGHTS.map((fontWeight) => ({
      src: join(FILES, face.family, 'files', `${family}-${fontWeight}-normal.woff`),
      fontWeight,
    })),
  })
  for (const fontWeight of WEIGHTS) {
    const descriptor = { fontFamily: family, fontWeight }
    await Font.load(descriptor)
    const font = Font.getFont(descriptor)?.data
    if (font) prepare(font as unknown as Opened, `${family}-${fontWeight}`)
  }
}

type Tables = { pos: number }
type Glyph = { codePoints: number[] } | null
type Opened = {
  _getTableStream: (tag: string) => Tables | null
  getGlyph: (id: number, codePoints?: number[]) => Glyph
}

/**
 * Cuts of a face share one name, by which a document knows its fonts: it would embed them again at each change.
 * And of a compressed file, a table would be inflated again for each letter: seconds for a page of Chinese.
 * Of a letter that was first drawn as a part of another (the dot in a colon) the library would never know again which
 * one it is, and a text that somebody copies or a screen reader reads would lack it.
 */
function prepare(font: Opened, name: string) {
  Object.defineProperty(font, 'postscriptName', { value: name })
  const inflate = font._getTableStream.bind(font)
  const kept = new Map<string, Tables | null>()
  font._getTableStream = (tag) => {
    const stream = kept.has(tag) ? kept.get(tag) : copy(inflate(tag))
    kept.set(tag, stream ?? null)
    return copy(stream ?? null)
  }
  const draw = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = draw(id, codePoints)
    if (glyph && glyph.codePoints.length === 0) glyph.codePoints = codePoints
    return glyph
  }
}

/** Another reader of the same bytes, at the same place. */
function copy(stream: Tables | null): Tables | null {
  return stream && Object.assign(Object.create(Object.getPrototypeOf(stream)), stream)
}

function nameOf({ family, cut }: Face) {
  return `${family}-${cut}`
}
