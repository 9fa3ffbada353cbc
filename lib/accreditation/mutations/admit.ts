import 'server-only'
import { slugify } from 'transliteration'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { readContent } from '../completeness'
import { type OwnApplication, ofSecretariat, takeStep } from '../own-application'
import { DecideAdmission, type Draft, KINDS, MoveOn } from '../schema'

const MOST_PRIORITIES = 3

/** What the secretariat decides. */
export async function decideAdmission(viewer: Viewer, input: unknown, now = new Date()) {
  const { decision } = parse(DecideAdmission, input)
  return decision === 'admit'
    ? admitApplication(viewer, input, now)
    : refuseApplication(viewer, input, now)
}

/**
 * Makes the city a member of this year: on the map, in the directory, in search and feeds at once; its team becomes the
 * team of the city. A city that the network knew once, and that is no member now, becomes one again.
 */
export async function admitApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reason } = parse(MoveOn, input)
  return db.$transaction(async (tx) => {
    const application = await ofSecretariat(tx, viewer, id)
    const version = await tx.applicationVersion.findFirst({
      where: { applicationId: id },
      orderBy: { round: 'desc' },
    })
    if (!version) return notFound('Application')
    // First the step: it refuses what cannot be.
    await takeStep(tx, viewer, application, 'admit', { reason, now })
    const city = await makeMember(tx, application, readContent(version.content), now)
    await tx.application.update({ where: { id }, data: { cityId: city.id } })
    await handTeamOver(tx, viewer, id, city.id)
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'membership', subjectId: city.id, verb: 'joined' },
      ...{ cityId: city.id, countryCode: application.countryCode, visible: true },
    })
    return { slug: city.slug }
  })
}

export async function refuseApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reason } = parse(MoveOn, input)
  return db.$transaction(async (tx) => {
    const application = await ofSecretariat(tx, viewer, id)
    await takeStep(tx, viewer, application, 'refuse', { reason, now })
    return {}
  })
}

async function makeMember(tx: Tx, { countryCode, cycle }: OwnApplication, form: Draft, now: Date) {
  const name = form.cityName.trim()
  const year = now.getUTCFullYear()
  const data = {
    ...{ status: 'member' as const, statusReason: null, joined: year },
    ...{ lat: numberOf(form.lat), lon: numberOf(form.lon), timezone: form.timezone.trim() },
    population: Math.round(numberOf(form.population)),
    kind: KINDS.find((kind) => kind === form.kind) ?? 'city',
    officialName: form.officialName.trim() || name,
    website: form.website.trim() || null,
    workingLanguages: [form.language],
    // What it rated high for challenges it puts first; what for expertise, it is good at.
    priorities: ratedHigh(form, 'challenge').slice(0, MOST_PRIORITIES),
    expertise: ratedHigh(form, 'expertise'),
  }
  const known = await tx.city.findFirst({
    where: {
      ...{ countryCode, status: { not: 'member' } },
      name: { equals: name, mode: 'insensitive' },
    },
    select: { id: true, slug: true },
  })
  const city = known
    ? await tx.city.update({ where: { id: known.id }, data, select: { id: true, slug: true } })
    : await tx.city.create({
        data: {
          ...{ ...data, countryCode, name, aliases: [] },
          ...{ slug: await freeSlugOf(tx, name, countryCode), names: { [form.language]: name } },
        },
        select: { id: true, slug: true },
      })
  const source = `Application of ${cycle?.name ?? year}`
  await tx.cityFact.createMany({
    data: [
      { field: 'membership', year },
      { field: 'coordinates', year },
      { field: 'population', year: Number(form.populationYear), stated: form.populationSource },
    ].map(({ field, year, stated }) => ({
      ...{ cityId: city.id, field, year, basis: 'stated' },
      source: stated ? `${source}: ${stated}` : source,
    })),
    skipDuplicates: true,
  })
  await tx.membershipEvent.createMany({
    data: { cityId: city.id, kind: 'joined', year, basis: 'stated', source },
    skipDuplicates: true,
  })
  return city
}

/** Building blocks with 4 or 5, the highest first. */
function ratedHigh(form: Draft, what: 'challenge' | 'expertise') {
  const ratingOf = (block: BuildingBlock) => Number(form[`${what}-${block}`])
  return BUILDING_BLOCKS.filter((block) => ratingOf(block) >= 4).sort(
    (one, other) => ratingOf(other) - ratingOf(one),
  )
}

/** Whoever worked on the application works for the city now. */
async function handTeamOver(tx: Tx, viewer: Viewer, id: string, cityId: string) {
  const team = await tx.roleGrant.findMany({ where: { scope: scopeKey({ application: id }) } })
  await tx.roleGrant.createMany({
    data: team.map(({ userId, role }) => ({
      ...{ userId, role, cityId, scope: scopeKey({ city: cityId }), grantedById: viewer.id },
    })),
    skipDuplicates: true,
  })
}

async function freeSlugOf(tx: Tx, name: string, countryCode: string) {
  const start = `${slugify(name).slice(0, 60)}-${countryCode.toLowerCase()}`
  const taken = await tx.city.findMany({
    where: { slug: { startsWith: start } },
    select: { slug: true },
  })
  const slugs = new Set(taken.map(({ slug }) => slug))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? start : `${start}-${number}`
    if (!slugs.has(slug)) return slug
  }
}

function numberOf(text: string) {
  return Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
}
