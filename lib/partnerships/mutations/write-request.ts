import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { countOpenRequests } from '@/lib/cities/count-open-requests'
import { differences, recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { freeSlug } from '@/lib/core/free-slug'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { deadlineOf, lockRequest, type OwnRequest, ownRequest, recordRequest } from '../own-request'
import { ensureMove } from '../policy'
import { release } from '../release'
import { ChangeRequest, DraftRequest, ReopenRequest, RequestId, type RequestState } from '../schema'

const DRAFTS = { points: 60, seconds: 24 * 3600 }

/** Begins a request for partners: its city's own until a coordinator publishes it. Sent twice, it is one. */
export async function draftRequest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, cityId, deadline, ...said } = parse(DraftRequest, input)
  ensure(viewer, 'request.draft', { city: cityId })
  await limit('request', viewer.id, DRAFTS)
  return db.$transaction(async (tx) => {
    const city =
      (await tx.city.findUnique({
        where: { id: cityId },
        select: { countryCode: true, timezone: true },
      })) ?? notFound('City')
    const { count } = await tx.partnerRequest.createMany({
      data: {
        ...{ ...said, id, cityId, slug: id, createdById: viewer.id },
        ...deadlineOf(deadline, city.timezone, now),
      },
      skipDuplicates: true,
    })
    // The id may be somebody else's.
    if (count === 0) return { id: (await ownRequest(tx, viewer, id, 'request.draft')).id }
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'request', subjectId: id, verb: 'drafted', cityId },
      countryCode: city.countryCode,
    })
    return { id }
  })
}

/**
 * Changes a draft, or what is public: then only a coordinator may. More seats open a filled request again.
 * @throws `conflict` with what is stored, where somebody else saved since; `invalid` at the field for fewer seats than
 * are taken
 */
export async function changeRequest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, version, deadline, ...said } = parse(ChangeRequest, input)
  return db.$transaction(async (tx) => {
    const before = await ownRequest(tx, viewer, id, 'request.draft')
    const isPublic = before.state !== 'draft'
    if (isPublic) ensure(viewer, 'request.publish', { city: before.cityId })
    ensureMove(before.state, 'change')
    const known = before.deadline?.toISOString().slice(0, 10) ?? null
    const end =
      deadline === known
        ? { deadline: before.deadline, expiresAt: before.expiresAt }
        : deadlineOf(deadline, before.city.timezone, now)
    if (isPublic) ensureComplete({ ...said, expiresAt: end.expiresAt })
    if (said.seats < before.taken)
      refuse('invalid', 'errors.checkForm', {
        problems: { seats: { key: 'partnerships.seatsTaken', values: { taken: before.taken } } },
      })
    const state = isPublic ? stateOf({ ...before, ...said, ...end }, now) : before.state
    const { count } = await tx.partnerRequest.updateMany({
      where: { id, version },
      data: { ...said, ...end, state, version: version + 1 },
    })
    if (count === 0) refuse('conflict', 'errors.changed', { current: shown(before) })
    if (state === 'matched' && before.state === 'open') await release(tx, viewer.id, before)
    const counted = await countOpenRequests(tx, before.cityId)
    const { body, ...facts } = said
    const changed = differences<Record<string, unknown>>(
      { ...before, deadline: known },
      { ...facts, deadline, state },
    )
    await recordRequest(tx, viewer.id, before, {
      ...{ verb: 'updated', fields: { ...changed, ...counted }, visible: isPublic },
    })
    return {}
  })
}

/**
 * Makes a draft public, at an address that stays.
 * @throws `invalid` for what is missing; `conflict` for a city that is no member
 */
export async function publishRequest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(RequestId, input)
  return db.$transaction(async (tx) => {
    const request = await ownRequest(tx, viewer, id, 'request.publish')
    ensureMove(request.state, 'publish')
    if (request.city.status !== 'member') refuse('conflict', 'partnerships.notMember')
    ensureComplete(request)
    if (request.expiresAt && request.expiresAt <= now)
      refuse('invalid', 'partnerships.deadlineOver')
    const slug = await freeSlug(request.title, request.city.slug, (start) => slugs(tx, start))
    await tx.partnerRequest.update({
      where: { id },
      data: { state: 'open', slug, publishedAt: now },
    })
    const fields = await countOpenRequests(tx, request.cityId)
    await recordRequest(tx, viewer.id, request, { verb: 'published', fields, visible: true })
    return { slug }
  })
}

/** Takes a draft away. */
export async function discardRequest(viewer: Viewer, input: unknown) {
  const { id } = parse(RequestId, input)
  return db.$transaction(async (tx) => {
    const request = await ownRequest(tx, viewer, id, 'request.draft')
    ensureMove(request.state, 'discard')
    await tx.partnerRequest.delete({ where: { id } })
    await recordRequest(tx, viewer.id, request, { verb: 'draft-discarded' })
    return {}
  })
}

/** Ends a request before its deadline; whoever still waits is told. */
export async function closeRequest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(RequestId, input)
  return db.$transaction(async (tx) => {
    const request = await ownRequest(tx, viewer, id, 'request.publish')
    ensureMove(request.state, 'close')
    await tx.partnerRequest.update({ where: { id }, data: { state: 'closed', closedAt: now } })
    await release(tx, viewer.id, request)
    const fields = await countOpenRequests(tx, request.cityId)
    await recordRequest(tx, viewer.id, request, { verb: 'closed', fields, visible: true })
    return {}
  })
}

/** Opens a closed or expired request again, until another day. @throws `conflict` where all seats are taken */
export async function reopenRequest(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, deadline } = parse(ReopenRequest, input)
  return db.$transaction(async (tx) => {
    const request = await ownRequest(tx, viewer, id, 'request.publish')
    ensureMove(request.state, 'reopen')
    if (request.taken >= request.seats) refuse('conflict', 'partnerships.noSeats')
    if (request.city.status !== 'member') refuse('conflict', 'partnerships.notMember')
    await tx.partnerRequest.update({
      where: { id },
      data: {
        ...{ state: 'open', closedAt: null, version: { increment: 1 } },
        ...deadlineOf(deadline, request.city.timezone, now),
      },
    })
    const fields = await countOpenRequests(tx, request.cityId)
    await recordRequest(tx, viewer.id, request, { verb: 'reopened', fields, visible: true })
    return {}
  })
}

/** Ends requests whose last day is over where their city is: the work of the clock. Safe to repeat. */
export async function expireRequests(now: Date) {
  const due = await db.partnerRequest.findMany({
    where: { state: 'open', expiresAt: { lte: now } },
    select: { id: true },
  })
  for (const { id } of due)
    await db.$transaction(async (tx) => {
      const request = await lockRequest(tx, id)
      // Somebody may have moved the deadline, or taken the last seat, meanwhile.
      if (request.state !== 'open' || !request.expiresAt || request.expiresAt > now) return
      await tx.partnerRequest.update({ where: { id }, data: { state: 'expired' } })
      const fields = await countOpenRequests(tx, request.cityId)
      await recordRequest(tx, null, request, { verb: 'expired', fields, visible: true })
    })
  return due.length
}

/** What everybody reads says what it is about, and until when. */
function ensureComplete({ body, expiresAt }: { body: string; expiresAt: Date | null }) {
  if (body === '') missing('body', 'partnerships.bodyMissing')
  if (expiresAt === null) missing('deadline', 'partnerships.deadlineMissing')
}

function missing(field: string, key: 'partnerships.bodyMissing' | 'partnerships.deadlineMissing') {
  refuse('invalid', key, { problems: { [field]: { key } } })
}

function stateOf(
  { seats, taken, expiresAt }: { seats: number; taken: number; expiresAt: Date | null },
  now: Date,
): RequestState {
  if (taken >= seats) return 'matched'
  return expiresAt && expiresAt > now ? 'open' : 'expired'
}

async function slugs(tx: Tx, start: string) {
  const taken = await tx.partnerRequest.findMany({
    where: { slug: { startsWith: start } },
    select: { slug: true },
  })
  return taken.map(({ slug }) => slug)
}

/** At a conflict: what is stored, as the form has it. */
function shown({ title, body, seats, deadline, version }: OwnRequest) {
  return { title, body, seats, deadline: deadline?.toISOString().slice(0, 10) ?? '', version }
}
