import { CITY_KINDS, MEMBERSHIP_STATUSES } from '@/lib/cities/schema'
import type { RosterField, RosterProblem, Value } from './schema'

type Read = { value: Value } | { problem: RosterProblem }

const TEXTS: readonly RosterField[] = ['name', 'localName', 'localLang', 'timezone']
/** Begins like a formula; our own export puts an apostrophe before such a text. */
const FORMULA = /^[=+\-@\t\r]/
const LONGEST = 200
const FIRST_YEAR = 2013
const LAST_YEAR = 2100

/** One cell as the roster keeps it, or what is wrong with it. */
export function readCell(field: RosterField, cell: string): Read {
  const text = cell.toWellFormed().replace(/\s+/gu, ' ').trim()
  if (TEXTS.includes(field) || FORMULA.test(text.replace(/^-?\d.*/, ''))) {
    if (FORMULA.test(text)) return { problem: 'formula' }
  }
  const plain = text.replace(/^'(?=[=+\-@])/, '')
  if (plain.length > LONGEST) return { problem: 'tooLong' }
  switch (field) {
    case 'name':
      return plain ? { value: plain } : { problem: 'missing' }
    case 'country':
      return /^[a-z]{2}$/i.test(plain) ? { value: plain.toUpperCase() } : { problem: 'country' }
    case 'kind':
      return oneOf(CITY_KINDS, plain, 'kind')
    case 'status':
      return oneOf(MEMBERSHIP_STATUSES, plain, 'status')
    case 'joined':
      return plain === '' ? { value: null } : year(plain)
    case 'population':
      return plain === '' ? { value: null } : whole(plain)
    case 'lat':
      return degrees(plain, 90, 'latitude')
    case 'lon':
      return degrees(plain, 180, 'longitude')
    case 'timezone':
      return isZone(plain) ? { value: plain } : { problem: 'timezone' }
    case 'localName':
      return { value: plain || null }
    case 'localLang':
      return plain === '' || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(plain)
        ? { value: plain || null }
        : { problem: 'language' }
    case 'awards':
      return years(plain)
  }
}

function oneOf(known: readonly string[], text: string, problem: RosterProblem): Read {
  const value = text.toLowerCase()
  return known.includes(value) ? { value } : { problem }
}

function year(text: string): Read {
  const value = Number(text)
  const right = /^\d{4}$/.test(text) && value >= FIRST_YEAR && value <= LAST_YEAR
  return right ? { value } : { problem: 'year' }
}

function years(text: string): Read {
  const all = text
    .split(/[;,\s]+/)
    .filter((each) => each !== '')
    .map(year)
  const wrong = all.find((each) => 'problem' in each)
  if (wrong) return wrong
  const values = all.flatMap((each) => ('value' in each ? [Number(each.value)] : []))
  return { value: [...new Set(values)].sort((a, b) => a - b) }
}

function whole(text: string): Read {
  return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: 'number' }
}

/** A decimal comma is a point. Four decimals, eleven metres, are what the export has. */
function degrees(text: string, most: number, problem: RosterProblem): Read {
  const plain = text.replace(',', '.')
  const value = Number(plain)
  if (!/^-?\d{1,3}(\.\d+)?$/.test(plain) || Math.abs(value) > most) return { problem }
  return { value: fourDecimals(value) }
}

export function fourDecimals(value: number) {
  return Math.round(value * 10_000) / 10_000
}

function isZone(text: string) {
  try {
    return text !== '' && new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}
