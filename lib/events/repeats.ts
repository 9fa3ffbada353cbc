import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { refuse } from '@/lib/core/errors'
import { MOST_REPEATS } from './schema'

type Rule = {
  frequency: string
  interval: number
  count: number | null
  until: string | null
  except: string[]
}

/** A rule as RFC 5545 writes it; its last day is meant where the event is. */
export function ruleOf({ frequency, interval, count, until }: Rule, zone: string) {
  const end = until
    ? `UNTIL=${Temporal.PlainDate.from(until)
        .toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' })
        .toInstant()
        .toString({ smallestUnit: 'second' })
        .replace(/[-:]/g, '')}`
    : `COUNT=${count}`
  return [`FREQ=${frequency}`, ...(interval > 1 ? [`INTERVAL=${interval}`] : []), end].join(';')
}

/**
 * The local starts that a rule gives from the first one on, which is always the first of them.
 * @throws `invalid` at the field for a rule that never ends, happens too often, or never again
 */
export function startsOf(rule: Rule, { startLocal, zone }: { startLocal: string; zone: string }) {
  if (rule.count === null && rule.until === null) wrong('count', 'events.neverEnds')
  const first = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(zone)
  const repeat = new RRuleTemporal({ rruleString: ruleOf(rule, zone), dtstart: first })
  const days = new Set(rule.except)
  const all: string[] = []
  // One more than may be tells that there are too many.
  for (const at of repeat.all((_, index) => index <= MOST_REPEATS + days.size)) {
    if (days.has(at.toPlainDate().toString())) continue
    all.push(at.toPlainDateTime().toString({ smallestUnit: 'minute' }))
  }
  if (all.length > MOST_REPEATS) wrong('count', 'events.tooOften')
  if (all.length < 2) wrong(rule.until ? 'until' : 'count', 'events.neverHappens')
  return all
}

/** What clocks show so much later as one time is after another: a series keeps its hour, whatever clocks do. */
export function shifted(local: string, from: string, to: string) {
  const [before, after] = [from, to].map((text) => Temporal.PlainDateTime.from(text)) as [
    Temporal.PlainDateTime,
    Temporal.PlainDateTime,
  ]
  return Temporal.PlainDateTime.from(local)
    .add(before.until(after))
    .toString({ smallestUnit: 'minute' })
}

function wrong(
  field: string,
  key: 'events.neverEnds' | 'events.tooOften' | 'events.neverHappens',
): never {
  return refuse('invalid', 'errors.checkForm', {
    problems: { [field]: { key, values: { maximum: MOST_REPEATS } } },
  })
}
