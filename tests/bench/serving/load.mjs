import autocannon from 'autocannon'
import { percentile } from '../statistics'

const connections = 32

/**
 * @typedef {object} Load
 * @property {number} perSecond answers
 * @property {number} p99 ms that 99 of 100 answers took at most
 */

/**
 * Asks for one address again and again.
 * @param {string} url
 * @param {{ seconds: number, headers: Record<string, string> }} options
 * @returns {Promise<Load>}
 */
export function askRepeatedly(url, { seconds, headers }) {
  return load({ url, duration: seconds, headers })
}

/**
 * Asks for `amount` of the addresses, for none twice.
 * @param {string} base
 * @param {string[]} paths `connections` more than `amount`: each connection may prepare one that it doesn't send
 * @param {{ amount: number, headers: Record<string, string> }} options
 * @returns {Promise<Load>}
 */
export function askOnce(base, paths, { amount, headers }) {
  const left = paths.values()
  const setupRequest = (request) => ({ ...request, path: left.next().value ?? paths[0] })
  return load({ url: base, amount, headers, requests: [{ setupRequest }] })
}

async function load(options) {
  const times = []
  let first = 0
  let last = 0
  const run = autocannon({ connections, timeout: 60, ...options })
  run.on('start', () => {
    first = performance.now()
  })
  run.on('response', (_client, _status, _bytes, ms) => {
    times.push(ms)
    last = performance.now()
  })
  const { errors, timeouts, non2xx } = await run
  if (errors + timeouts + non2xx > 0) {
    throw new Error(
      `${options.url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers that are not 2xx`,
    )
  }
  return { perSecond: (1000 * times.length) / (last - first), p99: percentile(times, 99) }
}
