import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { peopleMails } from '@/lib/people/mails'

const url = (path: string) => `https://site.example.org${path}`

test.each(LOCALES)(
  'each message about roles is whole in %s, and says why it comes',
  async (locale) => {
    for (const [name, template] of Object.entries(peopleMails)) {
      const params = template.params.parse(template.example)
      const { subject, blocks, why } = await template.write(params as never, { locale, url })
      const said = JSON.stringify([subject, blocks, why])
      expect([name, subject.length > 0, why.length > 0]).toEqual([name, true, true])
      // A message that is missing is answered by its key, one that is not filled keeps its braces.
      expect(said).not.toMatch(/people\.\w|[{}]\w+}|undefined/)
    }
  },
)

test('the link of an invitation is in the reader’s language and holds the secret', async () => {
  const { invitation } = peopleMails
  const params = invitation.params.parse(invitation.example)
  const { blocks } = await invitation.write(params, {
    ...{ locale: 'fr', url: (path) => `https://site.example.org/fr${path}` },
  })
  expect(blocks.find(({ kind }) => kind === 'action')).toMatchObject({
    href: 'https://site.example.org/fr/invitations/example',
  })
})
