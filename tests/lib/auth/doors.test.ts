import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Action, can, POLICY } from '@/lib/auth/policy'
import { ROLES, type Role, type Scope, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { send, signInAs } from '@/tests/support/browser'
import { makeCity, makeViewer } from '@/tests/support/people'
import type { At, Attempt, Door, Doors } from './doors/door'

/**
 * Every role tries every action, where it holds its role and where another does, through the door that the browser
 * uses: the form's action with the session's cookie, or the query behind the page.
 */

const FOLDER = join('tests', 'lib', 'auth', 'doors')
const ACTORS = ['visitor', 'registered', ...ROLES] as const
type Actor = (typeof ACTORS)[number]

let doors: Doors = {}

beforeAll(async () => {
  const files = readdirSync(FOLDER).filter((file) => file !== 'door.ts')
  const modules = await Promise.all(files.map((file) => import(`./doors/${file}`)))
  doors = Object.assign({}, ...modules.flatMap((module) => Object.values(module)))
})

test('every action of the policy table has a door', () => {
  expect(Object.keys(POLICY).filter((action) => !(action in doors))).toEqual([])
  expect(Object.keys(doors).filter((action) => !(action in POLICY))).toEqual([])
})

test.each(Object.keys(POLICY) as Action[])(
  '%s: each role is let in where the table says, and nowhere else',
  { timeout: 120_000 },
  async (action) => {
    const door = doors[action]
    if (!door) throw new Error(`No door for ${action}`)
    const wrong: string[] = []
    for (const actor of ACTORS) {
      for (const place of ['own', 'other'] as const) {
        const { viewer, at } = await makeWorld(actor, place)
        const expected = can(viewer, action, scopeOf(action, at)) ? 'allowed' : 'refused'
        const got = await attempt(door, at, viewer)
        if (got !== expected) wrong.push(`${actor}, ${place}: ${got}`)
      }
    }
    expect(wrong).toEqual([])
  },
)

test('without a second factor the doors of those who decide stay shut', async () => {
  const strong = (Object.keys(POLICY) as Action[]).filter((action) =>
    (POLICY[action].roles as readonly Role[]).includes('secretariat'),
  )
  const wrong: string[] = []
  for (const action of strong) {
    const { viewer, at } = await makeWorld('secretariat', 'own', { strong: false })
    const door = doors[action]
    if (door && (await attempt(door, at, viewer)) !== 'refused') wrong.push(action)
  }
  expect(wrong).toEqual([])
})

test('a dangerous act is refused where the proof of being there is old', async () => {
  const dangerous = (Object.keys(POLICY) as Action[]).filter(
    (action) => 'confirm' in POLICY[action],
  )
  const wrong: string[] = []
  for (const action of dangerous) {
    const confirmedAt = new Date(Date.now() - 60 * 60_000)
    const { viewer, at } = await makeWorld('secretariat', 'own', { confirmedAt })
    const door = doors[action]
    if (door && (await attempt(door, at, viewer)) !== 'refused') wrong.push(action)
  }
  expect(wrong).toEqual([])
})

async function makeWorld(
  actor: Actor,
  place: 'own' | 'other',
  session: { strong?: boolean; confirmedAt?: Date } = {},
): Promise<{ viewer: Viewer | null; at: At }> {
  const countryCode = 'ZZ'
  const city = await makeCity({ countryCode })
  const other = await makeCity({ countryCode: 'YY' })
  const application = await makeApplication(countryCode)
  const foreign = await makeApplication('YY')
  const team = [{ city: city.id }, { application: application.id }]
  const held: Record<Role, Scope[]> = {
    contributor: team,
    coordinator: team,
    officer: [{ country: countryCode }],
    reviewer: [{ country: countryCode }],
    secretariat: ['network'],
  }
  const grants =
    actor === 'visitor' || actor === 'registered'
      ? []
      : held[actor].map((scope) => ({ role: actor, scope }))
  const viewer = actor === 'visitor' ? null : await makeViewer(grants, session)
  const at = place === 'own' ? city : other
  const applicationId = place === 'own' ? application.id : foreign.id
  return {
    viewer,
    at: { cityId: at.id, countryCode: at.countryCode, applicationId, actorId: viewer?.id ?? null },
  }
}

function makeApplication(countryCode: string) {
  return db.application.create({
    data: { id: randomUUID(), countryCode, cityName: 'Gort', state: 'draft' },
  })
}

function scopeOf(action: Action, { cityId, countryCode, applicationId }: At): Scope {
  const { about } = POLICY[action]
  if (about === 'application') return { application: applicationId }
  if (about === 'city') return { city: cityId }
  return about === 'country' ? { country: countryCode } : 'network'
}

async function attempt(door: Door, at: At, viewer: Viewer | null) {
  const trial = await door(at)
  await signInAs(viewer?.sessionId ?? null)
  return outcome(trial, viewer)
}

/** Anything but a plain yes or a plain no is a mistake of the door, and told. */
async function outcome(trial: Attempt, viewer: Viewer | null) {
  if ('read' in trial) {
    // A page asks who is there before it reads.
    if (!viewer) return 'refused'
    return trial.read(viewer).then(
      () => 'allowed',
      (error) => {
        if (error instanceof AppError && isRefusal(error.code)) return 'refused'
        throw error
      },
    )
  }
  const answer = await send(trial.action, trial.fields)
  if (answer.status !== 'refused') return 'allowed'
  return isRefusal(answer.code)
    ? 'refused'
    : `${answer.code}: ${JSON.stringify(answer.fields)} ${answer.message}`
}

function isRefusal(code: string) {
  return ['unauthenticated', 'forbidden', 'not_found'].includes(code)
}
