/** What a listener gets to know of a change; the rest it reads itself. */
export type ChangeEntry = {
  id: string
  subject: string
  subjectId: string
  verb: string
  cityId: string | null
  userId: string | null
}
