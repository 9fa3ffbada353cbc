const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const barWidth = 24
/** Between two signs of life where the output is a file, in ms. */
const heartbeat = 15_000

let silent = false

/**
 * @typedef {object} Progress how far a step is: `note` in words, `done` of `total` where it can be counted
 * @property {string} [note]
 * @property {number} [done]
 * @property {number} [total]
 */

/**
 * Runs one step and shows it with its time: a live line with a bar on a terminal, plain lines elsewhere.
 * @template T
 * @param {string} title
 * @param {(show: (progress: Progress) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  /** @type {Progress} */
  let progress = {}
  const live = process.stdout.isTTY
  let frame = 0
  if (!live) line(`  ${title} …`)
  const timer = setInterval(
    () => {
      if (silent) return
      if (live)
        draw(`${frames[frame++ % frames.length]} ${title.padEnd(10)} ${bar(progress)}${seconds()}`)
      else line(`  ${title}: ${inWords(progress)}${seconds()} so far`)
    },
    live ? 100 : heartbeat,
  )
  try {
    const result = await work((latest) => {
      progress = latest
    })
    finish('✓', title, seconds())
    return result
  } catch (error) {
    finish('✗', title, `failed after ${seconds()}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** From now on steps are not shown: what is under way is being stopped. */
export function silenceSteps() {
  silent = true
}

/** A step whose inputs have not changed. */
export function skipped(title) {
  finish('✓', title, 'up to date')
}

export function line(text) {
  clear()
  console.log(text)
}

function finish(mark, title, outcome) {
  if (!silent) line(`${mark} ${title.padEnd(10)} ${outcome}`)
}

function bar({ note, done, total }) {
  if (done === undefined || !total) return note ? `${note.slice(0, 48)}  ` : ''
  const filled = Math.min(barWidth, Math.round((barWidth * done) / total))
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done} of ${total}  `
}

function inWords({ note, done, total }) {
  if (done !== undefined && total) return `${done} of ${total}, `
  return note ? `${note}, ` : ''
}

function draw(text) {
  const width = process.stdout.columns || 80
  process.stdout.write(`\r\x1b[2K${text.slice(0, width - 1)}`)
}

function clear() {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
}
