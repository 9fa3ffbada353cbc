import { z } from 'zod'
import { BUILDING_BLOCKS, CLUSTERS, GOALS } from '@/lib/cities/schema'
import { isLanguage } from '@/lib/i18n/languages'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'

/** What a city says about itself, in the order that pages show it. */
export const TEXT_PARTS = ['about', 'offers', 'seeks'] as const
export type TextPart = (typeof TEXT_PARTS)[number]
export type Texts = Record<TextPart, string>

/** Words that each part may have: enough to say it, few enough to be read. */
export const MOST_WORDS: Record<TextPart, number> = { about: 500, offers: 250, seeks: 250 }
/** Whatever counts as a word. */
const MOST_CHARACTERS = 10_000

/** Pictures of one city. */
export const MOST_PICTURES = 24

const language = z.string().refine(isLanguage)
const version = z.coerce.number().int().min(0)
/** The language of the page that the form stands on. */
const locale = z.enum(LOCALES).default(DEFAULT_LOCALE)

/** One line: what is pasted in several becomes one, and nothing means none. */
function line(most: number) {
  return z
    .string()
    .max(most)
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
}

function lineOrNull(most: number) {
  return line(most)
    .default('')
    .transform((text) => text || null)
}

const website = lineOrNull(300).refine((text) => text === null || isWebAddress(text), 'errors.url')

/** As people write figures: with spaces, points, commas or apostrophes between the thousands. */
const population = z
  .string()
  .default('')
  .transform((text) => text.replace(/[\s.,'’٬]/g, ''))
  .refine((text) => /^\d{0,8}$/.test(text), 'profile.populationWrong')
  .transform((text) => (text === '' ? null : Number(text)))

const year = z
  .string()
  .default('')
  .refine((text) => text === '' || isRecentYear(Number(text)), 'profile.yearWrong')
  .transform((text) => (text === '' ? null : Number(text)))

export const UpdateProfile = z
  .object({
    cityId: z.uuid(),
    version,
    website,
    population,
    populationYear: year,
    populationSource: lineOrNull(200),
    localName: lineOrNull(120),
    localLang: z
      .string()
      .default('')
      .refine((tag) => tag === '' || isLanguage(tag))
      .transform((tag) => tag || null),
    priorities: z.array(z.enum(BUILDING_BLOCKS)).default([]),
    prioritySdgs: z.array(z.coerce.number().int().min(1).max(GOALS)).default([]),
    clusters: z.array(z.enum(CLUSTERS)).default([]),
    workingLanguages: z
      .array(language)
      .max(12)
      .default([])
      .transform((tags) => [...new Set(tags)]),
    textLang: language.optional(),
  })
  .refine(({ localName, localLang }) => localName === null || localLang !== null, {
    path: ['localLang'],
    error: 'profile.localLangMissing',
  })

/** Markdown as it was typed, but for line ends and what cannot be stored. */
const markdown = z
  .string()
  .max(2 * MOST_CHARACTERS)
  .default('')
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/(?!\n|\t)\p{Cc}/gu, '')
      .trim(),
  )
  .pipe(z.string().max(MOST_CHARACTERS))

export const SaveText = z.object({
  cityId: z.uuid(),
  lang: language,
  /** 0 for a language that has no text yet. */
  version,
  about: markdown,
  offers: markdown,
  seeks: markdown,
  /** The version of the original that the translator had beside the form. */
  seen: version.optional(),
  /** The translator says that it now says what the original says. */
  upToDate: z.literal('on').optional(),
  locale,
})

export const RemoveText = z.object({ cityId: z.uuid(), lang: language, version, locale })

const alternative = line(300)

export const AddPicture = z.object({
  /** The practice that it belongs to; none for a picture of the city itself. */
  practiceId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((value) => value || null),
  /** Made when the form is shown, so that a form sent twice adds one picture. */
  id: z.uuid(),
  cityId: z.uuid(),
  locale,
  file: z.instanceof(File, { error: 'profile.pictureMissing' }),
  alt: alternative.pipe(z.string().min(1, 'profile.altMissing')),
  credit: line(200).pipe(z.string().min(1, 'profile.creditMissing')),
})

/** A field `alt-fr` for each language of the interface. */
const alternatives = Object.fromEntries(
  LOCALES.map((locale) => [`alt-${locale}`, alternative.default('')]),
) as Record<`alt-${(typeof LOCALES)[number]}`, z.ZodDefault<typeof alternative>>

export const DescribePicture = z
  .object({
    id: z.uuid(),
    version,
    locale,
    credit: line(200).pipe(z.string().min(1, 'profile.creditMissing')),
    ...alternatives,
  })
  .transform(({ id, version, locale, credit, ...rest }) => {
    const all = LOCALES.map((each) => [each, rest[`alt-${each}`]] as const)
    return { id, version, locale, credit, alt: Object.fromEntries(all.filter(([, text]) => text)) }
  })

export const MovePicture = z.object({ id: z.uuid(), to: z.enum(['earlier', 'later']) })
export const RemovePicture = z.object({ id: z.uuid() })

function isWebAddress(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
}

function isRecentYear(value: number) {
  return Number.isInteger(value) && value >= 1990 && value <= new Date().getFullYear()
}
