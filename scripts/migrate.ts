import { migrate } from '@/lib/core/migrate'

const url = process.env.DATABASE_URL
if (!url)
  throw new Error('Set DATABASE_URL, or use `npm run migrate`, which opens the embedded database.')

const applied = await migrate(url)
console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
