import { postgresEngine } from '@/lib/search/postgres'
import { describeEngine } from './contract'

describeEngine('PostgreSQL', async () => postgresEngine(process.env.DATABASE_URL ?? ''))
