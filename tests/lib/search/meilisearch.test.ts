import { afterAll, test } from 'vitest'
import { meilisearchEngine } from '@/lib/search/meilisearch'
import {
  startMeilisearch,
  type TestMeilisearch,
  whyNoMeilisearch,
} from '@/tests/support/meilisearch'
import { describeEngine } from './contract'

const missing = whyNoMeilisearch()
let server: TestMeilisearch | undefined

if (missing) {
  test.skip(`Meilisearch: skipped, there is ${missing}`, () => {})
} else {
  describeEngine('Meilisearch', async () => {
    server = await startMeilisearch()
    return meilisearchEngine({ ...server, prefix: `test_${process.pid}_` })
  })
}

afterAll(() => server?.stop())
