import 'server-only'
import { db } from '@/lib/core/db'
import { nameIn } from '@/lib/i18n/names'
import { announce } from './announce'
import { coordinators } from './changes/coordinators'

/** Months after which a city is asked how it went, each once. */
const ASKED_AFTER = [6, 12]

/** Asks the cities that adapted a practice how it went, where they have not said so since. Safe to repeat. */
export async function remindAdaptations(now: Date) {
  for (const months of ASKED_AFTER) {
    const due = new Date(now)
    due.setUTCMonth(due.getUTCMonth() - months)
    const adaptations = await db.adaptation.findMany({
      where: { askedAfter: { lt: months }, createdAt: { lte: due }, hiddenAt: null },
      select: {
        ...{ id: true, createdAt: true, reportedAt: true, result: true, outcome: true },
        ...{ cityId: true, city: { select: { name: true, names: true } } },
        origin: { select: { title: true } },
      },
    })
    for (const { id, cityId, city, origin, ...said } of adaptations)
      await db.$transaction(async (tx) => {
        const { count } = await tx.adaptation.updateMany({
          where: { id, askedAfter: { lt: months } },
          data: { askedAfter: months },
        })
        if (count === 0 || !isOpen(said, months)) return
        await announce(tx, {
          ...{ kind: 'adaptation-due', key: `adaptation-due:${id}:${months}`, why: 'city' },
          userIds: await coordinators(tx, cityId),
          href: `/my-city/adaptations/${id}`,
          params: (locale) => ({
            ...{ months, title: origin.title },
            city: nameIn(city.names, locale, city.name).name,
          }),
        })
      })
  }
}

type Said = { createdAt: Date; reportedAt: Date; result: string; outcome: string }

/** Whoever has told the outcome, or reported since the day of asking, is left in peace. */
function isOpen({ createdAt, reportedAt, result, outcome }: Said, months: number) {
  const asked = new Date(createdAt)
  asked.setUTCMonth(asked.getUTCMonth() + months)
  return reportedAt < asked && (result === 'too_early' || outcome === '')
}
