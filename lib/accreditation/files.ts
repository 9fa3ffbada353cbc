import 'server-only'
import { slugify } from 'transliteration'
import { z } from 'zod'
import { can } from '@/lib/auth/policy'
import { applicationsOf, countriesOf, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { readContent } from './completeness'
import { writeCopy } from './copy/write-copy'
import { makeDossier, writeDossier } from './dossier'
import { readLetter } from './mayor-letter'
import { renderDossier, renderForm } from './pdf/render-form'
import { FORWARDED_STATES, OPEN_STATES } from './policy'
import { knownTo } from './queries/commission'
import { forReviewers, getOwnReview } from './queries/reviewer'
import { FORM_LANGUAGES } from './schema'

/** What can be had of an application. */
const FILES = ['form.pdf', 'form.xlsx', 'letter.pdf', 'dossier.json', 'dossier.pdf'] as const
export type FileOfApplication = (typeof FILES)[number]

/** Who asks: what each may have follows from it. */
type Side = 'team' | 'commission' | 'reviewer' | 'secretariat'
const OPEN_TO: Record<FileOfApplication, readonly Side[]> = {
  'form.pdf': ['team', 'commission', 'reviewer', 'secretariat'],
  'form.xlsx': ['team'],
  'letter.pdf': ['team', 'commission', 'reviewer', 'secretariat'],
  'dossier.json': ['commission', 'secretariat'],
  'dossier.pdf': ['commission', 'secretariat'],
}

export function isFileOfApplication(name: string): name is FileOfApplication {
  return (FILES as readonly string[]).includes(name)
}

type Found = { body: Uint8Array; type: string; name: string }

/**
 * A file of an application as the viewer may have it; null where they may not know of it. To the team a form is what
 * stands in it now, to everybody else what was handed in.
 */
export async function getApplicationFile(
  viewer: Viewer,
  id: string,
  file: FileOfApplication,
  locale: Locale,
): Promise<Found | null> {
  const side = z.uuid().safeParse(id).success ? await sideOf(viewer, id, locale) : null
  if (!side || !OPEN_TO[file].includes(side)) return null
  const row = await db.application.findUnique({
    where: { id },
    include: {
      ...{ country: true, cycle: true },
      versions: { orderBy: { round: 'desc' }, take: 1 },
    },
  })
  const version = row?.versions[0]
  if (!row || (side !== 'team' && !version)) return null
  const isDraft = side === 'team' && (OPEN_STATES.includes(row.state) || !version)
  const content = isDraft ? row.content : version?.content
  const form = side === 'reviewer' ? forReviewers(content) : readContent(content)
  const country = nameIn(row.country.names, locale, row.countryCode).name
  const called = slugify(row.cityName) || 'city'
  // The form is in one of the two languages that it may be written in, whoever reads it.
  const written = FORM_LANGUAGES.find((tag) => tag === form.language) ?? 'en'
  switch (file) {
    case 'form.pdf': {
      const about = {
        ...{ country, cycle: row.cycle?.name ?? '', round: version?.round ?? 0 },
        submittedAt: isDraft ? null : (version?.submittedAt ?? null),
      }
      const body = await renderForm(form, about, written)
      return { body, type: 'application/pdf', name: `${called}-form.pdf` }
    }
    case 'form.xlsx':
      return {
        body: await writeCopy(id, form, locale),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name: `${called}-form.xlsx`,
      }
    case 'letter.pdf': {
      const letterId = isDraft ? row.letterId : version?.letterId
      const body = letterId ? await readLetter(letterId) : null
      return body && { body, type: 'application/pdf', name: `${called}-letter.pdf` }
    }
    case 'dossier.json':
    case 'dossier.pdf': {
      const dossier = FORWARDED_STATES.includes(row.state) ? await makeDossier(db, id) : null
      if (!dossier) return null
      const { text, sha256 } = writeDossier(dossier)
      const name = `${called}-${file}`
      if (file === 'dossier.json')
        return { body: new TextEncoder().encode(text), type: 'application/json', name }
      const body = await renderDossier(dossier, { country, sha256 }, written)
      return { body, type: 'application/pdf', name }
    }
  }
}

/** On which side the viewer stands to an application; null for whoever may not know of it. */
async function sideOf(viewer: Viewer, id: string, locale: Locale): Promise<Side | null> {
  if (applicationsOf(viewer).includes(id)) return 'team'
  const codes = countriesOf(viewer).filter((country) =>
    can(viewer, 'country.see-desk', { country }),
  )
  const known = await db.application.count({
    where: { id, round: { gt: 0 }, OR: codes.map((code) => knownTo(viewer, code)) },
  })
  if (codes.length > 0 && known > 0) return 'commission'
  const review = await db.applicationReview.findFirst({
    where: { applicationId: id, userId: viewer.id },
    select: { id: true },
  })
  if (review && (await getOwnReview(viewer, review.id, locale))?.version) return 'reviewer'
  if (!can(viewer, 'network.admit')) return null
  const forwarded = await db.application.count({
    where: { id, state: { in: [...FORWARDED_STATES] } },
  })
  return forwarded > 0 ? 'secretariat' : null
}
