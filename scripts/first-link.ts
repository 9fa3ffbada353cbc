/** Prints the path of the link that makes the first account; nothing where there is one. Run by `npm start`. */
import { firstAccountLink } from '@/lib/auth/first-account'
import { db } from '@/lib/core/db'

const path = await firstAccountLink()
if (path) console.log(path)
await db.$disconnect()
