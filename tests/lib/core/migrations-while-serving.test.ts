import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * A new version migrates while the one before still serves: what that one reads and writes must go on working. What
 * doesn't is done in two releases (add and fill; remove once nobody uses it), or stands under `-- safe: <why>`.
 */

const DIR = join('prisma', 'migrations')
/** Up to here no version had been released. */
const FIRST = '20261125003500'

/** Of a statement on a table that is already there. */
const BREAKING: [what: RegExp, because: string][] = [
  [/\bDROP (?:TABLE|COLUMN|VIEW|TYPE|FUNCTION|SCHEMA)\b/, 'the version before still uses it'],
  [/\bTRUNCATE\b/, 'the version before still reads it'],
  [/\bRENAME\b/, 'the version before knows the old name'],
  [
    /\bALTER COLUMN "?\w+"? (?:SET DATA )?TYPE\b/,
    'the version before reads and writes the old type',
  ],
  [/\bSET NOT NULL\b/, 'the version before may write null'],
  [/\bDROP DEFAULT\b/, 'the version before counts on it'],
  [
    /\bADD COLUMN (?:(?!,\s*ADD\b)(?!\bDEFAULT\b).)*\bNOT NULL\b(?!(?:(?!,\s*ADD\b).)*\bDEFAULT\b)/,
    'the version before does not fill it',
  ],
  [
    /\bADD CONSTRAINT (?:(?!,\s*ADD\b).)*\b(?:CHECK|UNIQUE|EXCLUDE)\b|\bCREATE UNIQUE INDEX\b/,
    'the version before may break it',
  ],
  [/\bCREATE INDEX\b/, 'nobody can write while it is built'],
]

test('no migration breaks the version that still serves', () => {
  const newer = readdirSync(DIR).filter((name) => /^\d/.test(name) && name > `${FIRST}~`)
  const found = newer.flatMap((name) =>
    breaches(readFileSync(join(DIR, name, 'migration.sql'), 'utf8')).map(
      (one) => `${name}: ${one}`,
    ),
  )
  expect(found).toEqual([])
})

test.each([
  'ALTER TABLE "City" DROP COLUMN "motto"',
  'ALTER TABLE "City"\n  ADD COLUMN "a" TEXT,\n  DROP COLUMN "motto"',
  'DROP TABLE "City"',
  'DROP TYPE "Role"',
  'ALTER TABLE "City" RENAME COLUMN "a" TO "b"',
  'ALTER TABLE "City" RENAME TO "Town"',
  'ALTER TABLE "City" ALTER COLUMN "a" SET DATA TYPE INTEGER',
  'alter table city alter column a type text using a::text',
  'ALTER TABLE "City" ALTER COLUMN "a" SET NOT NULL',
  'ALTER TABLE "City" ALTER COLUMN "a" DROP DEFAULT',
  'ALTER TABLE "City" ADD COLUMN "a" TEXT NOT NULL',
  'ALTER TABLE "City" ADD COLUMN "a" TEXT NOT NULL, ADD COLUMN "b" TEXT NOT NULL DEFAULT \'\'',
  'ALTER TABLE "City" ADD CONSTRAINT "c" CHECK (a > 0)',
  'CREATE UNIQUE INDEX "i" ON "City"("a")',
  'CREATE INDEX "i" ON "City"("a")',
  'TRUNCATE "City"',
  '-- safe:\nDROP TABLE "City"',
  '-- safe: it is empty\nSELECT 1;\nDROP TABLE "City"',
])('%s is refused', (sql) => {
  expect(breaches(`${sql};`)).toHaveLength(1)
})

test.each([
  'CREATE TABLE "New" ("a" TEXT NOT NULL); CREATE UNIQUE INDEX "i" ON "New"("a"); ALTER TABLE "New" ADD CONSTRAINT "c" CHECK (a > 0)',
  'ALTER TABLE "City" ADD COLUMN "a" TEXT, ADD COLUMN "b" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "c" INTEGER DEFAULT 1 NOT NULL',
  'ALTER TABLE "New" ADD CONSTRAINT "c" FOREIGN KEY ("a") REFERENCES "City"("id") ON DELETE SET NULL',
  'ALTER TYPE "Role" ADD VALUE \'guest\'',
  '-- safe: no version has written it yet\nDROP TABLE "City"',
  "-- It doesn't DROP TABLE any more;\nSELECT 'RENAME; DROP TABLE x'",
  'CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN DROP TABLE x; END $$ LANGUAGE plpgsql',
])('%s is taken', (sql) => {
  expect(breaches(`${sql};`)).toEqual([])
})

function breaches(sql: string) {
  // What stands in quotes, bodies and comments is no statement of the migration.
  const code = sql.replace(/--.*$|\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'/gm, (found) =>
    found.startsWith('--') ? found.replace(/[;']/g, '') : "''",
  )
  const made = new Set(
    [...code.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?([\w".]+)/gi)].map(([, name]) => name),
  )
  return code.split(';').flatMap((chunk) => {
    if (/^\s*-- safe: \S/m.test(chunk)) return []
    const statement = chunk.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()
    const table = /(?:ALTER TABLE (?:ONLY )?|INDEX (?:"?\w+"? )?ON )([\w".]+)/i.exec(statement)?.[1]
    if (made.has(table)) return []
    return BREAKING.filter(([what]) => RegExp(what, 'i').test(statement)).map(
      ([, because]) => `${statement.slice(0, 100)}: ${because}`,
    )
  })
}
