import type { Prisma } from '@/lib/core/db'
import type { contentSelect } from './content'
import {
  DRAFT_FIELDS,
  type Draft,
  DraftFields,
  Links,
  Needs,
  type PublishedContent,
  TRANSLATED,
  type Translated,
} from './schema'

type Columns = Prisma.PracticeGetPayload<{ select: typeof contentSelect }>

export function emptyDraft(language: string): Draft {
  return {
    ...{ title: '', summary: '', language, story: '', evidence: '', lessons: '' },
    ...{ year: '', yearEnd: '', reach: '', costBand: '', partners: '', links: '' },
    ...{ blocks: [], features: [], sdgs: [], audience: [] },
    ...{ needPopulationMin: '', needPopulationMax: '', needBudget: '', needStaff: '' },
    ...{ needPowers: [], needPartners: [], needInfrastructure: [], needsNote: '' },
  }
}

/** A draft as it is kept, with what is missing from it empty. */
export function readDraft(content: unknown, language: string): Draft {
  return { ...emptyDraft(language), ...DraftFields.parse(content) }
}

/** What is public, as it would be typed: where a revision begins. */
export function draftOf(columns: Columns): Draft {
  const needs = Needs.parse(columns.needs)
  const typed = (value: number | null) => (value === null ? '' : String(value))
  return {
    title: columns.title,
    summary: columns.summary,
    language: columns.language,
    // What was summarised from a public page has no story of its own yet.
    story: columns.story,
    evidence: columns.evidence,
    lessons: columns.lessons,
    year: typed(columns.year),
    yearEnd: typed(columns.yearEnd),
    reach: typed(columns.reach),
    costBand: (columns.costBand ?? '') as Draft['costBand'],
    blocks: columns.blocks.length > 0 ? columns.blocks : [columns.block],
    features: columns.features,
    sdgs: columns.sdgs.map(String),
    audience: columns.audience,
    partners: columns.partners.join('\n'),
    links: Links.parse(columns.links)
      .map(({ label, url }) => (label ? `${label} ${url}` : url))
      .join('\n'),
    needPopulationMin: typed(needs.populationMin),
    needPopulationMax: typed(needs.populationMax),
    needBudget: needs.budget ?? '',
    needStaff: typed(needs.staff),
    needPowers: needs.powers,
    needPartners: needs.partners,
    needInfrastructure: needs.infrastructure,
    needsNote: needs.note,
  }
}

/** The columns of what was found good enough to publish. */
export function columnsOf(content: PublishedContent) {
  const {
    needPopulationMin,
    needPopulationMax,
    needBudget,
    needStaff,
    needPowers,
    needPartners,
    needInfrastructure,
    needsNote,
    ...plain
  } = content
  const [block = ''] = plain.blocks
  const needs: Needs = {
    populationMin: needPopulationMin,
    populationMax: needPopulationMax,
    budget: needBudget,
    staff: needStaff,
    powers: needPowers,
    partners: needPartners,
    infrastructure: needInfrastructure,
    note: needsNote,
  }
  return { ...plain, block, needs }
}

/** A translation says words; everything else is what its original says. */
export function withOriginal(typed: Draft, original: Draft | null): Draft {
  if (!original) return typed
  const words = Object.fromEntries(TRANSLATED.map((field) => [field, typed[field]]))
  return { ...original, ...(words as Pick<Draft, Translated>), language: typed.language }
}

/** Whether two values of a field say the same. */
export function sameValue(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The fields in which two drafts differ. */
export function changedFields(before: Draft, after: Draft) {
  return DRAFT_FIELDS.filter((field) => !sameValue(before[field], after[field]))
}
