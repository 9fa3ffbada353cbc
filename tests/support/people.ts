import { openSession } from '@/lib/auth/session'
import { type Grant, type Role, type Scope, scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'

let made = 0

/** A city of no country that exists; its name is one of a kind. */
export async function makeCity(data: { name?: string; countryCode?: string } = {}) {
  made += 1
  const name = data.name ?? `Testville ${made}`
  const countryCode = data.countryCode ?? 'ZZ'
  await db.country.upsert({
    where: { code: countryCode },
    update: {},
    create: {
      code: countryCode,
      iso3: `${countryCode}Z`,
      region: 'africa',
      names: { en: `Country ${countryCode}` },
      namesSource: 'test',
      aliases: [],
    },
  })
  return db.city.create({
    data: {
      slug: `testville-${process.pid}-${made}`,
      countryCode,
      kind: 'city',
      status: 'member',
      name,
      officialName: name,
      names: { en: name },
      aliases: [],
      lat: 0,
      lon: 0,
      timezone: 'UTC',
    },
  })
}

type Held = { role: Role; scope: Scope }

/** A person with these roles. */
export async function makeUser(held: Held[] = [], data: { email?: string; name?: string } = {}) {
  made += 1
  const { id } = await db.user.create({
    data: {
      email: data.email ?? `person-${process.pid}-${made}@example.org`,
      name: data.name ?? `Person ${made}`,
      grants: { create: held.map(grantData) },
    },
  })
  return db.user.findUniqueOrThrow({ where: { id } })
}

/** Such a person, signed in with a second factor a moment ago. */
export async function makeViewer(
  held: Held[] = [],
  { strong = true, confirmedAt = new Date() }: { strong?: boolean; confirmedAt?: Date } = {},
): Promise<Viewer> {
  const user = await makeUser(held)
  const sessionId = await db.$transaction((tx) =>
    openSession(tx, { userId: user.id, strong, device: 'Test' }),
  )
  await db.session.update({ where: { id: sessionId }, data: { confirmedAt } })
  const grants: Grant[] = held.map(({ role, scope }) => ({ role, scope: scopeKey(scope) }))
  return { id: user.id, sessionId, name: user.name, locale: 'en', grants, strong, confirmedAt }
}

function grantData({ role, scope }: Held) {
  return {
    role,
    scope: scopeKey(scope),
    ...(typeof scope === 'object' && 'city' in scope && { cityId: scope.city }),
    ...(typeof scope === 'object' && 'country' in scope && { countryCode: scope.country }),
  }
}
