import 'server-only'
import { countOpenRequests } from '@/lib/cities/count-open-requests'
import { openConversation } from '@/lib/conversations/post'
import { recordChange } from '@/lib/core/changes'
import { endOfDay } from '@/lib/core/days'
import type { Tx } from '@/lib/core/db'

const SLUG = 'demo-study-circles-cork-ie'
const DAY = 86_400_000
const REQUEST = {
  ...{ language: 'en', blocks: ['workplace'], sdgs: [4], replyDays: 14 },
  body: 'Demo text: what the city wants to reach, and what it brings.',
}

type Person = { id: string; cityId: string }

/**
 * What begins with a request: one that is open and answered by another city, and one that became a partnership which
 * both published. Marked as demo; again it adds nothing twice.
 */
export async function addPartnerships(tx: Tx, { owner, other }: { owner: Person; other: Person }) {
  if ((await tx.partnerRequest.count({ where: { slug: SLUG } })) > 0) return
  const { timezone } = await tx.city.findUniqueOrThrow({
    where: { id: owner.cityId },
    select: { timezone: true },
  })
  const day = new Date(Date.now() + 45 * DAY).toISOString().slice(0, 10)
  const common = {
    ...{ ...REQUEST, cityId: owner.cityId, createdById: owner.id, publishedAt: new Date() },
    ...{ deadline: new Date(day), expiresAt: endOfDay(day, timezone) },
  }
  const open = await tx.partnerRequest.create({
    data: {
      ...{ ...common, slug: SLUG, state: 'open', kind: 'joint-project', seats: 2 },
      ...{ title: 'Demo: study circles in the workplace', regions: ['africa', 'asia-pacific'] },
    },
  })
  await tx.interest.create({ data: { ...interestOf(open.id, other), state: 'waiting' } })
  const filled = await tx.partnerRequest.create({
    data: {
      ...{ ...common, slug: `${SLUG}-2`, state: 'matched', kind: 'study-visit', taken: 1 },
      title: 'Demo: two days in each other’s libraries',
    },
  })
  const { id: interestId } = await tx.interest.create({
    data: { ...interestOf(filled.id, other), state: 'accepted', answeredAt: new Date() },
  })
  const said = { language: 'en', state: 'under_way', publishes: true } as const
  await tx.partnership.create({
    data: {
      ...{ slug: `${SLUG}-with-limerick`, requestId: filled.id, interestId, language: 'en' },
      ...{ kind: filled.kind, title: filled.title, blocks: filled.blocks, sdgs: filled.sdgs },
      ...{ state: 'under_way', publishedAt: new Date() },
      sides: {
        create: [owner, other].map(({ id, cityId }) => ({
          ...{ ...said, cityId, updatedById: id, words: 'Demo text: what the two cities do.' },
        })),
      },
    },
  })
  await addThread(tx, { owner, other, subjectId: filled.id, title: filled.title })
  await countOpenRequests(tx, owner.cityId)
  for (const { id } of [open, filled])
    await recordChange(tx, {
      ...{ actorId: owner.id, subject: 'request', subjectId: id, verb: 'published' },
      ...{ cityId: owner.cityId, visible: true },
    })
}

function interestOf(requestId: string, { id, cityId }: Person) {
  return {
    ...{ id: crypto.randomUUID(), requestId, cityId, language: 'en', createdById: id },
    message: 'Demo text: why this city would be the partner.',
    dueAt: new Date(Date.now() + 14 * DAY),
  }
}

async function addThread(
  tx: Tx,
  { owner, other, ...about }: { owner: Person; other: Person; subjectId: string; title: string },
) {
  const conversationId = crypto.randomUUID()
  await openConversation(tx, {
    ...{ ...about, id: conversationId, topic: 'request', cityIds: [owner.cityId, other.cityId] },
  })
  for (const { id, cityId } of [other, owner])
    await tx.message.create({
      data: {
        ...{ id: crypto.randomUUID(), conversationId, authorId: id, scope: `city:${cityId}` },
        ...{ language: 'en', body: 'Demo text: what one city writes to the other.' },
      },
    })
}
