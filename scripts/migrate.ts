import { migrate } from '@/lib/core/migrate'

const url = process.env.DATABASE_URL
if (!url)
  throw new Error('Set DATABASE_URL, or use `npm run migrate`, which opens the embedded database.')

try {
  const applied = await migrate(url)
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
} catch (error) {
  // Its sentence says what to do; where in the code it was thrown does not help.
  console.error((error as Error).message)
  process.exitCode = 1
}
