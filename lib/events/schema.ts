import { z } from 'zod'
import { BUILDING_BLOCKS, GOALS } from '@/lib/cities/schema'
import { oneLine, severalLines } from '@/lib/core/typed-text'
import { isLanguage } from '@/lib/i18n/languages'

export const EVENT_KINDS = [
  'webinar',
  'workshop',
  'course',
  'conference',
  'study-visit',
  'festival',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]
export const EVENT_MODES = ['online', 'in-person', 'both'] as const
export type EventMode = (typeof EVENT_MODES)[number]
export const EVENT_STATES = ['draft', 'published', 'cancelled'] as const
export type EventState = (typeof EVENT_STATES)[number]
/** Whom an event is for. */
export const EVENT_AUDIENCES = [
  'coordinators',
  'mayors',
  'educators',
  'prospective-cities',
  'researchers',
  'everyone',
] as const
export type EventAudience = (typeof EVENT_AUDIENCES)[number]

export const REGISTRATION_STATES = [
  'confirmed',
  'waiting',
  'offered',
  'lapsed',
  'cancelled',
] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]
/** Those that take a seat. */
export const SEATED = ['confirmed', 'offered'] as const satisfies RegistrationState[]

export const MOST_SEATS = 10_000
export const MOST_QUESTIONS = 3
/** Events of one series. */
export const MOST_REPEATS = 52
export const MOST_HOSTS = 10
/** The join link is shown from so many minutes before. */
export const JOIN_BEFORE = 15
/** Hours for which an offered seat is kept, at most until the event begins. */
export const OFFER_HOURS = 48
export const MOST_MATERIALS = 20

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

const id = z.uuid()
const version = z.coerce.number().int().min(1)
const language = z.string().refine(isLanguage)
const local = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'events.timeWrong')
  .transform((text) => text.slice(0, 16))
const optionalLocal = z
  .union([z.literal(''), local])
  .default('')
  .transform((text) => text || null)
const https = (key: string) =>
  z
    .string()
    .trim()
    .max(2000)
    .default('')
    .refine((text) => text === '' || isHttps(text), key)
const degrees = (most: number) =>
  z
    .union([z.literal(''), z.coerce.number().min(-most).max(most)])
    .default('')
    .transform((value) => (value === '' ? null : value))

const fields = {
  kind: z.enum(EVENT_KINDS, { error: 'events.kindMissing' }),
  title: oneLine(140).pipe(z.string().min(1, 'events.titleMissing')),
  body: severalLines(20_000).default(''),
  language,
  languages: z.array(language).max(20).default([]),
  blocks: z.array(z.enum(BUILDING_BLOCKS)).default([]),
  sdgs: z.array(z.coerce.number().int().min(1).max(GOALS)).default([]),
  audience: z.array(z.enum(EVENT_AUDIENCES)).default([]),
  mode: z.enum(EVENT_MODES, { error: 'events.modeMissing' }),
  startLocal: local,
  endLocal: local,
  zone: z.string().trim().max(60),
  /** Which of two, where the start comes twice. */
  fold: z.enum(['', 'earlier', 'later']).default(''),
  venue: oneLine(200).default(''),
  address: oneLine(300).default(''),
  lat: degrees(90),
  lon: degrees(180),
  joinLink: https('events.linkNotHttps'),
  capacity: z
    .union([
      z.literal(''),
      z.coerce
        .number({ error: 'events.capacityWrong' })
        .int('events.capacityWrong')
        .min(1, 'events.capacityWrong')
        .max(MOST_SEATS, 'events.capacityWrong'),
    ])
    .default('')
    .transform((value) => (value === '' ? null : value)),
  opensLocal: optionalLocal,
  closesLocal: optionalLocal,
  questions: z
    .array(oneLine(200))
    .max(MOST_QUESTIONS)
    .default([])
    .transform((all) => all.filter((text) => text !== '')),
  guests: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
}

/** An event as its form sends it; `cityId` is empty for one of the secretariat. */
export const DraftEvent = z.object({
  id,
  cityId: z
    .union([z.literal(''), id])
    .default('')
    .transform((value) => value || null),
  ...fields,
})
export const ChangeEvent = z.object({
  id,
  version,
  ...fields,
  /** Of a series: this one alone, or all that follow as well. */
  scope: z.enum(['one', 'following']).default('one'),
  /** Where more are seated than there is room for: they stay, or the last ones wait. */
  whenFull: z.enum(['', 'keep', 'wait']).default(''),
})
export type EventFields = Omit<z.output<typeof DraftEvent>, 'id' | 'cityId'>
export const EventId = z.object({ id })
export const CancelEvent = z.object({
  id,
  scope: z.enum(['one', 'following']).default('one'),
  reason: oneLine(500).pipe(z.string().min(1, 'events.reasonMissing')),
})
export const DuplicateEvent = z.object({ id, newId: id })
export const RepeatEvent = z.object({
  id,
  frequency: z.enum(FREQUENCIES, { error: 'events.frequencyMissing' }),
  interval: z.coerce.number().int().min(1).max(52).default(1),
  /** How often in all, or until which day; one of the two. */
  count: z
    .union([z.literal(''), z.coerce.number().int().min(2, 'events.repeatsWrong')])
    .default('')
    .transform((value) => (value === '' ? null : value)),
  until: z
    .union([z.literal(''), z.iso.date('events.timeWrong')])
    .default('')
    .transform((day) => day || null),
  /** Days on which it does not happen: one on each line, or separated by commas. */
  except: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.iso.date('events.timeWrong')).max(MOST_REPEATS)),
})
export const HostOf = z.object({ id, slug: z.string().regex(/^[a-z0-9-]{1,100}$/) })
export const AnswerHost = z.object({ id, cityId: id, answer: z.enum(['agree', 'refuse']) })

const answers = z.array(oneLine(500)).max(MOST_QUESTIONS).default([])
export const Register = z.object({
  /** Made when the form is shown: what is sent twice is one seat. */
  id,
  eventId: id,
  /** A city of the person's own, or none for a guest. */
  cityId: z
    .union([z.literal(''), id])
    .default('')
    .transform((value) => value || null),
  guestFrom: oneLine(120).default(''),
  answers,
})
export const RegistrationId = z.object({ id })
export const MarkAttendance = z.object({
  eventId: id,
  /** Those who came. */
  came: z.array(id).default([]),
})
export const TellAfterwards = z.object({
  id,
  /** One on each line: address, then what it is. */
  materials: severalLines(10_000).default(''),
  recording: https('events.linkNotHttps'),
})
export const WriteToPeople = z.object({
  id,
  to: z.enum(['all', 'confirmed', 'waiting']),
  subject: oneLine(140).pipe(z.string().min(1, 'events.subjectMissing')),
  body: severalLines(5000).pipe(z.string().min(1, 'events.wordsMissing')),
})
export const LEVELS = ['too-easy', 'right', 'too-hard'] as const
export const GiveFeedback = z.object({
  id,
  useful: z.coerce
    .number({ error: 'events.usefulMissing' })
    .int()
    .min(1, 'events.usefulMissing')
    .max(5),
  level: z.enum(LEVELS, { error: 'events.levelMissing' }),
  words: severalLines(2000).default(''),
})

function isHttps(text: string) {
  try {
    return new URL(text).protocol === 'https:'
  } catch {
    return false
  }
}
