/** What a profile is made of, in the order in which it is best filled in. */
export const PIECES = [
  'about',
  'offers',
  'seeks',
  'priorities',
  'sdgs',
  'languages',
  'website',
  'picture',
  'contacts',
  'translation',
] as const
export type Piece = (typeof PIECES)[number]

/** Two, so that a city still answers when one person is away. */
const CONTACTS = 2

export type Filled = {
  about: string
  offers: string
  seeks: string
  priorities: unknown[]
  prioritySdgs: unknown[]
  workingLanguages: unknown[]
  website: string | null
  pictures: number
  contacts: number
  /** Languages that the texts are in. */
  texts: number
}

/** How many pieces are there, and which are not, in the order to add them. */
export function completeness(profile: Filled) {
  const there: Record<Piece, boolean> = {
    about: profile.about !== '',
    offers: profile.offers !== '',
    seeks: profile.seeks !== '',
    priorities: profile.priorities.length > 0,
    sdgs: profile.prioritySdgs.length > 0,
    languages: profile.workingLanguages.length > 0,
    website: profile.website !== null,
    picture: profile.pictures > 0,
    contacts: profile.contacts >= CONTACTS,
    translation: profile.texts > 1,
  }
  const missing = PIECES.filter((piece) => !there[piece])
  return { total: PIECES.length, there: PIECES.length - missing.length, missing }
}
