import { z } from 'zod'
import { mailTemplate } from '@/lib/mail/template'

export const testTemplates = {
  test: mailTemplate({
    params: z.object({ word: z.string() }),
    example: { word: 'example' },
    write: async ({ word }, { url }) => ({
      subject: `About ${word}`,
      blocks: [
        { kind: 'text', text: `Dear <reader> of ${word},` },
        { kind: 'quote', text: 'So it was\nsaid & done' },
        { kind: 'action', label: 'Go there', href: url('/inbox') },
        {
          kind: 'list',
          title: 'News',
          items: [{ title: 'One', href: url('/a'), text: 'Because' }],
        },
      ],
      why: 'You get this because it is a test.',
    }),
  }),
}
