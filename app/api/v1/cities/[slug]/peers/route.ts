import { PeersQuery } from '@/lib/api/schema'
import { getCity } from '@/lib/cities/queries/get-city'
import { AppError, notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { listPeers } from '@/lib/matching/queries/list-peers'
import { countsAnything } from '@/lib/matching/schema'
import { reasonWords } from '@/lib/matching/words'

export const GET = route(async (request, { slug = '' }) => {
  const { lang, limit, ...weights } = requireQuery(PeersQuery, request)
  if (!countsAnything(weights))
    throw new AppError('invalid', 'All weights are 0', { weights: 'Raise at least one above 0.' })
  const city = (await getCity(slug, lang)) ?? notFound('City')
  const [peers, say] = await Promise.all([
    listPeers(city.id, { locale: lang, limit, weights }),
    reasonWords(lang, city.name),
  ])
  return json({
    data: peers.map(({ city: { slug, name, region }, score, reasons }) => ({
      ...{ slug, name, region, score },
      reasons: reasons.map((reason) => ({
        ground: reason.ground,
        text: say(reason),
        points: reason.points,
      })),
    })),
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
