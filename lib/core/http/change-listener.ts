import { Client } from 'pg'

export type ChangeListenerOptions = {
  connectionString: string
  channel: string
  /** Called for each message, and at each (re)connection: something may have been said while nobody listened. */
  onChange: () => void
  onError: (error: unknown) => void
  /** Milliseconds until the first new attempt; doubled with each that fails. */
  firstDelay?: number
}

const LONGEST_DELAY = 15_000
/** A connection whose other end is gone without a word is only found out by asking. */
const CHECK_EVERY = 30_000

/** Listens for as long as the process lives, through restarts of the database. Stops when the answer is called. */
export function listenForChanges(options: ChangeListenerOptions) {
  const { connectionString, channel, onChange, onError, firstDelay = 250 } = options
  let stopped = false
  let delay = firstDelay
  let timer: NodeJS.Timeout | undefined
  let client: Client | undefined

  void connect()
  return stop

  async function connect() {
    const opened = new Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      application_name: 'lyceum changes',
    })
    client = opened
    let lost = false
    const again = (error?: unknown) => {
      if (lost) return
      lost = true
      clearTimeout(timer)
      opened.end().catch(() => {})
      if (stopped) return
      if (error) onError(error)
      timer = setTimeout(connect, delay)
      delay = Math.min(delay * 2, LONGEST_DELAY)
    }
    const check = async () => {
      await opened.query('select 1').catch(again)
      if (!lost) timer = setTimeout(check, CHECK_EVERY)
    }
    opened.on('error', again).on('end', again).on('notification', onChange)
    try {
      await opened.connect()
      await opened.query(`listen ${opened.escapeIdentifier(channel)}`)
      delay = firstDelay
      timer = setTimeout(check, CHECK_EVERY)
      onChange()
    } catch (error) {
      again(error)
    }
  }

  async function stop() {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => {})
  }
}
