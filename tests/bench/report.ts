import type { Table, Target } from './part'
import type { Kept } from './store'

/** bench/RESULTS.md, of the last result of each part. */
export function writeReport(results: Kept[]) {
  const missed = results.flatMap(({ targets }) => targets).filter((target) => !isMet(target))
  const all = results.flatMap(({ targets }) => targets)
  return [
    '# Bench',
    'Written by `npm run bench`; `npm run bench -- search` repeats one part and keeps the others. ' +
      'A speed is given as a share of what the same machine does in the same run, wherever that makes sense: ' +
      'compare ratios across machines, never requests per second.',
    `**${all.length - missed.length} of ${all.length} targets met.**`,
    '## Targets',
    table({
      caption: '',
      head: ['', 'target', 'measured', '', 'distance'],
      rows: all.map((target) => [
        target.what,
        `${target.is} ${amount(target.limit, target.unit)}`,
        amount(target.measured, target.unit),
        isMet(target) ? 'met' : '**not met**',
        distance(target),
      ]),
    }),
    '## Where and when',
    whereAndWhen(results),
    ...results.flatMap(({ title, tables, notes }) => [
      `## ${title}`,
      ...tables.map(table),
      ...notes,
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

export function isMet({ is, limit, measured }: Target) {
  return is === 'at least' ? measured >= limit : measured <= limit
}

function distance({ is, limit, measured, unit }: Target) {
  const ahead = is === 'at least' ? measured - limit : limit - measured
  const share = limit === 0 ? '' : ` (${Math.round((100 * Math.abs(ahead)) / limit)} %)`
  return `${amount(Math.abs(ahead), unit)}${share} ${ahead < 0 ? 'missing' : 'to spare'}`
}

function amount(value: number, unit: string) {
  const digits = Math.abs(value) < 1 ? 3 : Math.abs(value) < 100 ? 1 : 0
  return `${Number(value.toFixed(digits))}${unit && ` ${unit}`}`
}

function whereAndWhen(results: Kept[]) {
  return table({
    caption: '',
    head: ['part', 'on', 'took', 'commit', 'machine'],
    rows: results.map(({ title, at, seconds, commit, machine }) => [
      title,
      `${at.slice(0, 16).replace('T', ' ')} UTC`,
      `${Math.round(seconds)} s`,
      commit,
      `${machine.processor}, ${machine.cores} cores, ${machine.memory}; Node ${machine.node}; ${machine.os}`,
    ]),
  })
}

function table({ caption, head, rows }: Table) {
  const lines = [
    head,
    head.map((_, index) => (index === 0 ? '---' : '---:')),
    ...rows.map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|'))),
  ].map((cells) => `| ${cells.join(' | ')} |`)
  return [...(caption ? [`${caption}\n`] : []), ...lines].join('\n')
}
