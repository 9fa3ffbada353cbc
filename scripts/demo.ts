/** Adds a network of demo people and prints a link for each; `npm run demo -- --remove` takes it away again. */
import { readFileSync } from 'node:fs'
import { db } from '@/lib/core/db'
import { addDemo } from '@/lib/demo/add-demo'
import { isForOthers } from '@/lib/demo/for-others'
import { removeDemo } from '@/lib/demo/remove-demo'

try {
  if (isForOthers(process.env))
    throw new Error(
      'This is an installation for others (NODE_ENV, SITE_URL or DATABASE_URL say so): no demo here.',
    )
  if (process.argv.includes('--remove')) {
    const { count } = await removeDemo()
    console.log(`${count} demo people are gone, with what they wrote.`)
  } else {
    const links = await addDemo()
    const width = Math.max(...links.map(({ name }) => name.length))
    console.log('Each link signs in once, within a day. They are for this machine alone.\n')
    for (const { name, path } of links) console.log(`${name.padEnd(width)}  ${address()}${path}`)
    console.log('\n`npm run demo -- --remove` takes all of it away.')
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}

/** Where the running server is, as it has noted it itself. */
function address() {
  try {
    return JSON.parse(readFileSync('.data/server.json', 'utf8')).url ?? usual()
  } catch {
    return usual()
  }
}

function usual() {
  return `http://localhost:${process.env.PORT || 3000}`
}
