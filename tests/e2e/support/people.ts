import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import pg from 'pg'

export type Held = {
  role: 'contributor' | 'coordinator' | 'officer' | 'reviewer' | 'secretariat'
  /** Slug of a city, code of a country or id of an application; none for the network. */
  city?: string
  country?: string
  application?: string
}

/** Asks the served database. */
export async function query<Row extends object>(sql: string, values: unknown[] = []) {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

/** A person with these roles, made for this test alone. */
export async function makePerson(name: string, held: Held[] = []) {
  const id = randomUUID()
  const email = `${id}@example.org`
  await query(`insert into "User" (id, email, name, "updatedAt") values ($1, $2, $3, now())`, [
    id,
    email,
    name,
  ])
  for (const grant of held) await giveRole(id, grant)
  return { id, email, name }
}

/** Signs the browser in as that person: with a second factor, a moment ago. */
export async function signInAs(context: BrowserContext, { id }: { id: string }) {
  const sid = randomUUID()
  await query(
    `insert into "Session" (id, "userId", "expiresAt", strong, device)
     values ($1, $2, now() + interval '1 day', true, 'Test')`,
    [sid, id],
  )
  const value = await encode({ token: { sid }, secret: process.env.AUTH_SECRET ?? '' })
  const url = process.env.BASE_URL ?? ''
  await context.addCookies([
    { name: 'next-auth.session-token', value, url, httpOnly: true, sameSite: 'Lax' },
    { name: 'lyceum-signed-in', value: '1', url, sameSite: 'Lax' },
  ])
}

async function giveRole(userId: string, { role, city, country, application }: Held) {
  const [found] = city
    ? await query<{ id: string }>(`select id from "City" where slug = $1`, [city])
    : []
  const scope =
    (found && `city:${found.id}`) ??
    (country && `country:${country}`) ??
    (application ? `application:${application}` : 'network')
  await query(
    `insert into "RoleGrant" (id, "userId", role, scope, "cityId", "countryCode")
     values ($1, $2, $3::"Role", $4, $5, $6)`,
    [randomUUID(), userId, role, scope, found?.id ?? null, country ?? null],
  )
}
