import 'server-only'
import { slugify } from 'transliteration'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { LOCALES } from '@/lib/i18n/locales'
import { DeclineResource, ResourceId, SaveResource, SuggestResource } from '../schema'

const SUGGESTIONS = { points: 20, seconds: 24 * 3600 }

/** Suggests something to read; the secretariat decides whether it is shown. Sent twice, it is one. */
export async function suggestResource(viewer: Viewer, input: unknown) {
  const { id, summary, summaryLanguage, ...data } = parse(SuggestResource, input)
  ensure(viewer, 'resource.suggest')
  await limit('resource', viewer.id, SUGGESTIONS)
  return db.$transaction(async (tx) => {
    await ensureNew(tx, id, data.url)
    const { count } = await tx.resource.createMany({
      data: {
        ...{ ...data, id, slug: id, suggestedById: viewer.id },
        summary: { [summaryLanguage]: summary },
      },
      skipDuplicates: true,
    })
    if (count > 0) await recordResource(tx, viewer, id, 'suggested', false)
    return {}
  })
}

/** Writes a resource and shows it: a new one, a suggested one, or one that is shown already. */
export async function saveResource(viewer: Viewer, input: unknown) {
  const { id, ...said } = parse(SaveResource, input)
  ensure(viewer, 'network.curate-resources')
  const summary = Object.fromEntries(
    LOCALES.map((locale) => [locale, said[`summary-${locale}`]]).filter(([, text]) => text),
  )
  if (Object.keys(summary).length === 0)
    refuse('invalid', 'errors.checkForm', {
      problems: { 'summary-en': { key: 'resources.summaryMissing' } },
    })
  const { kind, title, language, languages, year, publisher, blocks, url } = said
  const data = { kind, title, language, languages, year, publisher, blocks, url, summary }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Resource" where id = ${id}::uuid for update`
    await ensureNew(tx, id, url)
    const known = await tx.resource.findUnique({ where: { id } })
    // Its address stays once it was shown.
    const slug = known?.state === 'published' ? known.slug : await freeSlugOf(tx, title, id)
    await tx.resource.upsert({
      where: { id },
      create: { ...data, id, slug, state: 'published' },
      update: { ...data, slug, state: 'published' },
    })
    const verb = known?.state === 'published' ? 'updated' : 'published'
    await recordResource(tx, viewer, id, verb, true)
    return { slug }
  })
}

/** A suggestion that is not taken, with the reason that whoever made it gets. */
export async function declineResource(viewer: Viewer, input: unknown) {
  const { id, reason } = parse(DeclineResource, input)
  ensure(viewer, 'network.curate-resources')
  return db.$transaction(async (tx) => {
    const { count } = await tx.resource.updateMany({
      where: { id, state: 'suggested' },
      data: { state: 'declined', reason },
    })
    if (count === 0) return notFound('Resource')
    await recordResource(tx, viewer, id, 'declined', false)
    return {}
  })
}

/** Takes a resource off the shelf. */
export async function removeResource(viewer: Viewer, input: unknown) {
  const { id } = parse(ResourceId, input)
  ensure(viewer, 'network.curate-resources')
  return db.$transaction(async (tx) => {
    const { count } = await tx.resource.deleteMany({ where: { id, state: 'published' } })
    if (count === 0) return notFound('Resource')
    await recordResource(tx, viewer, id, 'removed', true)
    return {}
  })
}

/** @throws `invalid` for a link that stands on the shelf, or waits for it */
async function ensureNew(tx: Tx, id: string, url: string) {
  const taken = await tx.resource.count({
    where: { url, id: { not: id }, state: { not: 'declined' } },
  })
  if (taken > 0)
    refuse('invalid', 'errors.checkForm', { problems: { url: { key: 'resources.isThere' } } })
}

async function freeSlugOf(tx: Tx, title: string, id: string) {
  const slug = slugify(title).slice(0, 80) || id
  const taken = await tx.resource.count({ where: { slug, id: { not: id } } })
  return taken > 0 ? `${slug}-${id.slice(0, 8)}` : slug
}

function recordResource(tx: Tx, viewer: Viewer, id: string, verb: string, visible: boolean) {
  return recordChange(tx, {
    ...{ actorId: viewer.id, subject: 'resource', subjectId: id, verb, visible },
  })
}
