import { expect, test } from 'vitest'
import { GET as getLineage } from '@/app/api/v1/practices/[slug]/lineage/route'
import { Lineage } from '@/lib/api/practice-answers'
import { adapt, makePracticeOf, makeTeam } from '@/tests/lib/trail/support/trails'

function ask(slug: string) {
  const request = new Request(`http://lyceum.example/api/v1/practices/${slug}/lineage?lang=fr`)
  return getLineage(request, { params: Promise.resolve({ slug }) })
}

test('the trail is told from where it began, in the words of its cities, whichever practice is asked for', async () => {
  const [a, b] = [await makeTeam(), await makeTeam()]
  const [ofA, ofB] = [await makePracticeOf(a), await makePracticeOf(b)]
  const { id } = await adapt(b, ofA.id, { practiceId: ofB.id, costBand: 'under-10k' })
  const answer = await (await ask(ofB.slug)).json()
  expect(Lineage.strict().parse(answer)).toMatchObject({
    root: { slug: ofA.slug, href: `/fr/practices/${ofA.slug}`, city: a.city.slug },
    steps: [
      {
        ...{ id, parent: ofA.id, depth: 1, city: b.city.slug, costBand: 'under-10k' },
        ...{ changes: 'We began smaller.', practice: { slug: ofB.slug } },
      },
    ],
    total: 1,
  })
})

test('there is no trail of a draft', async () => {
  const draft = await makePracticeOf(await makeTeam(), { state: 'draft' })
  expect((await ask(draft.slug)).status).toBe(404)
})
