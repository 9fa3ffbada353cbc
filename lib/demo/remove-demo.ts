import 'server-only'
import { db, type Tx } from '@/lib/core/db'
import { announceChange, enqueue } from '@/lib/core/outbox'
import { PICTURE_FILES_TOPIC } from '@/lib/profiles/mutations/change-pictures'
import { textId } from '@/lib/profiles/text-id'
import { DEMO_DOMAIN } from './people'
import { removeEvents } from './remove-events'
import { removePartnerships } from './remove-partnerships'
import { removeWork } from './remove-work'

const TIMEOUT = 60_000

/**
 * Takes the demo people away, with what they alone have written or given; a text that somebody else has worked on
 * stays. What they did stays in the audit log, under no name.
 */
export async function removeDemo() {
  return db.$transaction(
    async (tx) => {
      const people = await tx.user.findMany({
        where: { demo: true },
        select: { id: true, grants: { select: { id: true } } },
      })
      const ids = people.map(({ id }) => id)
      const gone = [
        ...people.flatMap(({ grants }) => grants.map(({ id }) => id)),
        ...(await removeTexts(tx, ids)),
        ...(await removePictures(tx, ids)),
        ...(await removeEvents(tx, ids)),
        ...(await removePartnerships(tx, ids)),
        ...(await removeWork(tx, ids)),
      ]
      await tx.report.deleteMany({
        where: { OR: [{ reporterId: { in: ids } }, { subjectId: { in: gone } }] },
      })
      const address = { endsWith: `@${DEMO_DOMAIN}` }
      await tx.invitation.deleteMany({
        where: { OR: [{ invitedById: { in: ids } }, { email: address }] },
      })
      await tx.signInLink.deleteMany({ where: { OR: [{ purpose: 'demo' }, { email: address }] } })
      await tx.mail.deleteMany({ where: { address } })
      const { count } = await tx.user.deleteMany({ where: { id: { in: ids } } })
      await announceChange(tx)
      return { count }
    },
    { timeout: TIMEOUT },
  )
}

async function removeTexts(tx: Tx, people: string[]) {
  const texts = await tx.cityText.findMany({ where: { updatedById: { in: people } } })
  const removed: string[] = []
  for (const { cityId, lang } of texts) {
    const id = textId(cityId, lang)
    if (await hasOtherAuthors(tx, id)) continue
    await tx.cityText.delete({ where: { cityId_lang: { cityId, lang } } })
    await tx.city.updateMany({
      where: { id: cityId, textLang: lang },
      data: { textLang: null },
    })
    await enqueue(tx, 'index.city', cityId)
    removed.push(id)
  }
  return removed
}

async function hasOtherAuthors(tx: Tx, id: string) {
  const changes = await tx.change.findMany({
    where: { subject: 'city-text', subjectId: id, verb: { in: ['written', 'updated'] } },
    select: { actorId: true },
  })
  const authors = changes.map(({ actorId }) => actorId).filter((author) => author !== null)
  return (await tx.user.count({ where: { id: { in: authors }, demo: false } })) > 0
}

async function removePictures(tx: Tx, people: string[]) {
  const where = { createdById: { in: people } }
  const pictures = await tx.picture.findMany({ where, select: { id: true } })
  await tx.picture.deleteMany({ where })
  for (const { id } of pictures) await enqueue(tx, PICTURE_FILES_TOPIC, id)
  return pictures.map(({ id }) => id)
}
