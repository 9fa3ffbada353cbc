import { randomUUID } from 'node:crypto'
import { suggestResource } from '@/lib/resources/mutations/curate'
import { makeViewer } from '@/tests/support/people'

let made = 0

/** What the form of a suggestion sends. */
export function suggestion(more: object = {}) {
  made += 1
  return {
    ...{ kind: 'guide', title: 'How we began', language: 'en', summaryLanguage: 'en' },
    ...{ summary: 'For whoever begins.', url: `https://gort.example/guide-${made}`, ...more },
  }
}

/** A suggestion that waits. */
export async function suggested(more: object = {}) {
  const id = randomUUID()
  await suggestResource(await makeViewer(), { id, ...suggestion(more) })
  return id
}
