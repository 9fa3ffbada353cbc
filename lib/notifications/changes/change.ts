import type { Prisma } from '@/lib/core/db'

/** What is read of a change to tell of it. */
export const changeSelect = {
  ...{ id: true, at: true, actorId: true, subject: true, subjectId: true, verb: true },
  ...{ cityId: true, countryCode: true, userId: true, fields: true },
} satisfies Prisma.ChangeSelect

export type ToldChange = Prisma.ChangeGetPayload<{ select: typeof changeSelect }>

/** What a field was before and is after the change; null where it was not touched. */
export function fieldOf(change: ToldChange, name: string) {
  const fields = change.fields as Record<string, { from: unknown; to: unknown }> | null
  return fields?.[name] ?? null
}
