import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { announce } from './announce'
import { coordinators } from './changes/coordinators'

const DAY = 86_400_000
/** A request is reminded of its deadline so long before, and of a promised answer. */
const BEFORE_DEADLINE = 3 * DAY
const BEFORE_ANSWER = 2 * DAY
/** Months after which both sides of a partnership are asked how it went, each once. */
const ASKED_AFTER = [6, 12]

/** Reminds cities of what they promised in their requests and partnerships. Safe to repeat. */
export async function remindPartners(now: Date) {
  await remindDeadlines(now)
  await remindAnswers(now)
  await askHowItWent(now)
}

async function remindDeadlines(now: Date) {
  const ending = await db.partnerRequest.findMany({
    where: {
      ...{ state: 'open', hiddenAt: null },
      expiresAt: { gt: now, lte: new Date(now.getTime() + BEFORE_DEADLINE) },
    },
    select: { id: true, title: true, cityId: true, deadline: true },
  })
  for (const { id, title, cityId, deadline } of ending)
    await db.$transaction(async (tx) =>
      announce(tx, {
        ...{ kind: 'request-ending', why: 'city', href: `/my-city/requests/${id}` },
        // A deadline that was moved is another one.
        key: `request-ending:${id}:${deadline?.toISOString()}`,
        userIds: await coordinators(tx, cityId),
        params: (locale) => ({ title, when: 'soon', date: deadline ? day(deadline, locale) : '' }),
      }),
    )
}

async function remindAnswers(now: Date) {
  const due = await db.interest.findMany({
    where: { state: 'waiting', dueAt: { lte: new Date(now.getTime() + BEFORE_ANSWER) } },
    select: {
      ...{ id: true, dueAt: true, city: { select: { name: true, names: true } } },
      request: { select: { id: true, title: true, cityId: true } },
    },
  })
  for (const { id, dueAt, city, request } of due)
    await db.$transaction(async (tx) =>
      announce(tx, {
        ...{ kind: 'interest-due', key: `interest-due:${id}:${dueAt.toISOString()}`, why: 'city' },
        userIds: await coordinators(tx, request.cityId),
        href: `/my-city/requests/${request.id}#interest`,
        params: (locale) => ({
          ...{ title: request.title, date: day(dueAt, locale) },
          city: nameIn(city.names, locale, city.name).name,
        }),
      }),
    )
}

async function askHowItWent(now: Date) {
  for (const months of ASKED_AFTER) {
    const since = new Date(now)
    since.setUTCMonth(since.getUTCMonth() - months)
    const partnerships = await db.partnership.findMany({
      where: { askedAfter: { lt: months }, createdAt: { lte: since }, hiddenAt: null },
      select: {
        ...{ id: true, title: true },
        sides: {
          select: {
            ...{ cityId: true, state: true, outcome: true },
            city: { select: { name: true, names: true } },
          },
        },
      },
    })
    for (const { id, title, sides } of partnerships)
      await db.$transaction(async (tx) => {
        const { count } = await tx.partnership.updateMany({
          where: { id, askedAfter: { lt: months } },
          data: { askedAfter: months },
        })
        if (count === 0) return
        for (const side of sides) {
          // Whoever has told how it ended is left in peace.
          const isTold = ['done', 'ended'].includes(side.state) && side.outcome !== ''
          const other = sides.find((each) => each !== side)
          if (isTold || !other) continue
          await announce(tx, {
            ...{ kind: 'partnership-due', key: `partnership-due:${id}:${months}`, why: 'city' },
            userIds: await coordinators(tx, side.cityId),
            href: `/my-city/partnerships/${id}`,
            params: (locale) => ({
              ...{ months, title },
              city: nameIn(other.city.names, locale, other.city.name).name,
            }),
          })
        }
      })
  }
}

function day(date: Date, locale: Locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
