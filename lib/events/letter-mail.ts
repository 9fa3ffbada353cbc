import 'server-only'
import { z } from 'zod'
import { translatorFor } from '@/lib/i18n/translator'
import { mailTemplate } from '@/lib/mail/template'

/** What an organiser writes to those who come: the organiser's words, and around them the reader's language. */
const letter = mailTemplate({
  params: z.object({
    ...{ title: z.string(), slug: z.string(), subject: z.string(), body: z.string() },
    language: z.string(),
  }),
  async write({ title, slug, subject, body, language }, { locale, url }) {
    const t = await translatorFor({ locale, namespace: 'organising' })
    return {
      subject: `${title}: ${subject}`,
      blocks: [
        { kind: 'text', text: t('letter.from', { title }) },
        { kind: 'quote', text: body, lang: language },
        { kind: 'action', label: t('letter.see'), href: url(`/my-events/${slug}`) },
      ],
      why: t('letter.why', { title }),
    }
  },
  example: {
    ...{ title: 'Learning by the river', slug: 'learning-by-the-river', subject: 'Bring a pen' },
    ...{ body: 'We will write.', language: 'en' },
  },
})

export const letterMails = { 'event-letter': letter }
