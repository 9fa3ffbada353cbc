import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import type { Tx } from '@/lib/core/db'
import type { FollowKind } from '@/lib/core/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'

/** Who follows a city, a country or a topic. */
export async function followers(tx: Tx, kind: FollowKind, target: string) {
  const rows = await tx.follow.findMany({ where: { kind, target }, select: { userId: true } })
  return rows.map(({ userId }) => userId)
}

export async function topicName(topic: BuildingBlock, locale: Locale) {
  const t = await translatorFor({ locale, namespace: 'common' })
  return t(`blocks.${topic}`)
}
