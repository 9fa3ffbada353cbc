import 'server-only'
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { limit } from '@/lib/core/rate-limit'
import { translatorFor } from '@/lib/i18n/translator'
import { readPicture } from '@/lib/profiles/picture-files'
import { ACCOUNT_DATA, type AccountFile } from './account-data'

const EXPORTS = { points: 10, seconds: 3600 }

type Entry = { name: string; body: Uint8Array; packed?: boolean }

/** All that is kept about the viewer, as a ZIP that is read piece by piece while it is sent. */
export async function exportAccount(viewer: Viewer) {
  ensure(viewer, 'account.export')
  await limit('export', viewer.id, EXPORTS)
  const what = { subject: 'account', subjectId: viewer.id, verb: 'exported' }
  await db.$transaction((tx) => recordChange(tx, { ...what, actorId: viewer.id }))
  return zipped(entriesOf(viewer))
}

async function* entriesOf(viewer: Viewer): AsyncGenerator<Entry> {
  yield { name: 'README.txt', body: strToU8(await readme(viewer)) }
  for (const [file, read] of Object.entries(ACCOUNT_DATA))
    yield { name: `${file}.json`, body: strToU8(JSON.stringify(await read(viewer), null, 2)) }
  for (const { id, widths } of await ACCOUNT_DATA.pictures(viewer)) {
    const body = await readPicture(id, Math.max(...widths))
    if (body) yield { name: `pictures/${id}.webp`, body, packed: true }
  }
}

async function readme({ locale }: Viewer) {
  const t = await translatorFor({ locale, namespace: 'privacy' })
  const files = Object.keys(ACCOUNT_DATA) as AccountFile[]
  const lines = files.map((file) => `${file}.json: ${t(`files.${file}`)}`)
  return [t('readme.intro'), ...lines, `pictures/: ${t('readme.pictures')}`, ''].join('\n\n')
}

/** One entry is read when the receiver is ready for more. */
function zipped(entries: AsyncGenerator<Entry>): ReadableStream<Uint8Array> {
  let zip: Zip
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, chunk, last) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (last) controller.close()
      })
    },
    async pull() {
      const { done, value } = await entries.next()
      if (done) return zip.end()
      const entry = value.packed ? new ZipPassThrough(value.name) : new ZipDeflate(value.name)
      zip.add(entry)
      entry.push(value.body, true)
    },
    async cancel() {
      await entries.return(undefined)
    },
  })
}
