import { parse as parseCsv } from 'csv-parse/sync'
import { GET as listEvents } from '@/app/api/v1/events/route'
import { GET as eventAtom } from '@/app/api/v1/events.atom/route'
import { GET as eventCsv } from '@/app/api/v1/events.csv/route'
import { GET as eventJson } from '@/app/api/v1/events.json/route'
import { GET as listRequests } from '@/app/api/v1/partnership-requests/route'
import { GET as requestAtom } from '@/app/api/v1/partnership-requests.atom/route'
import { GET as requestCsv } from '@/app/api/v1/partnership-requests.csv/route'
import { GET as requestJson } from '@/app/api/v1/partnership-requests.json/route'
import { GET as listPartnerships } from '@/app/api/v1/partnerships/route'
import { GET as partnershipAtom } from '@/app/api/v1/partnerships.atom/route'
import { GET as partnershipCsv } from '@/app/api/v1/partnerships.csv/route'
import { GET as partnershipJson } from '@/app/api/v1/partnerships.json/route'
import { JsonFeed } from '@/lib/api/practice-answers'

type Get = typeof listRequests
type Formats = Record<'list' | 'json' | 'atom' | 'csv', Get>

/** Every format in which a view is answered, of requests, of partnerships and of events. */
export const REQUESTS: Formats = {
  ...{ list: listRequests, json: requestJson, atom: requestAtom, csv: requestCsv },
}
export const PARTNERSHIPS: Formats = {
  ...{ list: listPartnerships, json: partnershipJson, atom: partnershipAtom, csv: partnershipCsv },
}
export const EVENTS: Formats = {
  ...{ list: listEvents, json: eventJson, atom: eventAtom, csv: eventCsv },
}

export function ask(get: Get, query = '', slug = '') {
  const request = new Request(`http://lyceum.example/api/v1/partnerships${query}`)
  return get(request, { params: Promise.resolve({ slug }) })
}

export async function readFeed(get: Get, query = '') {
  return JsonFeed.parse(await (await ask(get, query)).json())
}

export async function readTable(get: Get, query = ''): Promise<Record<string, string>[]> {
  return parseCsv(await (await ask(get, query)).text(), { columns: true, bom: true })
}

/** The slugs of a view as each format tells them, in its order. */
export async function slugsIn({ list, json, atom, csv }: Formats, query: string) {
  // A page of the list is shorter than that of a feed.
  const whole = `${query}${query ? '&' : '?'}limit=1000`
  const { data }: { data: { slug: string }[] } = await (await ask(list, whole)).json()
  const entries = await (await ask(atom, query)).text()
  return {
    list: data.map(({ slug }) => slug),
    json: (await readFeed(json, query)).items.map(({ id }) => id.split('/').pop()),
    atom: [...entries.matchAll(/<entry>[\s\S]*?<id>[^<]*\/([^</]+)</g)].map(([, slug]) => slug),
    csv: (await readTable(csv, query)).map(({ slug }) => slug),
  }
}
