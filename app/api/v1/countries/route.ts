import { toCountry } from '@/lib/api/country-json'
import { CountryQuery } from '@/lib/api/schema'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'

export const GET = route(async (request) => {
  const { lang, region, status } = requireQuery(CountryQuery, request)
  const counted = { member: 'members', uncertain: 'uncertain' } as const
  const countries = (await listCountries(lang)).filter((country) =>
    status.some((one) => country[counted[one]] > 0),
  )
  const found = countries.filter((one) => region.length === 0 || region.includes(one.region))
  const facets: Record<string, number> = {}
  for (const one of countries) facets[one.region] = (facets[one.region] ?? 0) + 1
  return json({
    data: found.map((country) => toCountry(country, lang)),
    total: found.length,
    facets: { region: facets },
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
