import 'server-only'
import { z } from 'zod'
import { translatorFor } from '@/lib/i18n/translator'
import { mailTemplate } from '@/lib/mail/template'
import { Item } from './schema'
import { wordsFor } from './words'

const example = {
  ...{ kind: 'city-updated', params: { city: 'Cork', of: 'Cork' } },
  ...{ href: '/cities/cork', why: 'follow' },
} as const satisfies Item

/** One thing, at once. */
const notification = mailTemplate({
  params: Item,
  async write(item, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'inbox' })
    const { text, why } = (await wordsFor(locale))(item)
    return {
      subject: text,
      blocks: [
        { kind: 'text', text },
        { kind: 'action', label: t('mail.open'), href: url(item.href) },
        { kind: 'action', label: t('mail.settings'), href: url('/settings/notifications') },
      ],
      why,
    }
  },
  example,
})

/** What gathered over a day or a week, by kind, each with why it is there. */
const digest = mailTemplate({
  params: z.object({ pace: z.enum(['daily', 'weekly']), items: z.array(Item).min(1) }),
  async write({ pace, items }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'inbox' })
    const words = await wordsFor(locale)
    const kinds = [...new Set(items.map(({ kind }) => kind))]
    return {
      subject: t(`mail.digest.${pace}`, { count: items.length }),
      blocks: [
        ...kinds.map((kind) => ({
          kind: 'list' as const,
          title: t(`kinds.${kind}`),
          items: items
            .filter((item) => item.kind === kind)
            .map((item) => {
              const { text, why } = words(item)
              return { title: text, href: url(item.href), text: why }
            }),
        })),
        { kind: 'action', label: t('mail.settings'), href: url('/settings/notifications') },
      ],
      why: t(`mail.digestWhy.${pace}`),
    }
  },
  example: { pace: 'weekly', items: [example] },
})

export const notificationMails = { notification, digest }
