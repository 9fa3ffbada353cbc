import { z } from 'zod'
import { SearchParams, SearchResults } from '@/lib/search/schema'
import { CityCollection, CityList, CityProfile, CountryList, PeerList } from './answers'
import { EventList, EventProfile } from './event-answers'
import { Partnership, PartnershipList, RequestList, RequestProfile } from './partnership-answers'
import { JsonFeed, Lineage, PracticeList, PracticeProfile } from './practice-answers'
import {
  CityExportQuery,
  CityListQuery,
  CityQuery,
  CountryQuery,
  CycleCalendarQuery,
  EventCalendarQuery,
  EventExportQuery,
  EventFeedQuery,
  EventListQuery,
  PartnershipExportQuery,
  PartnershipFeedQuery,
  PartnershipListQuery,
  PeersQuery,
  PracticeExportQuery,
  PracticeFeedQuery,
  PracticeListQuery,
  RequestExportQuery,
  RequestFeedQuery,
  RequestListQuery,
  SchemaQuery,
} from './schema'

export type Endpoint = {
  id: string
  /** Below /api/v1, with `{name}` for what varies. */
  path: string
  summary: string
  description: string
  /** A query to try it with; for a path that varies, the whole address. */
  example: string
  pathParameters?: z.ZodObject
  query: z.ZodObject
  answer: { type: string; description: string; schema: z.ZodType }
}

const json = 'application/json'

/** What can be asked of the API; the reference and the OpenAPI document are written from it. */
export const ENDPOINTS: Endpoint[] = [
  {
    id: 'listCities',
    path: '/cities',
    summary: 'Cities, by page',
    description:
      'The same filters as the directory, with counts of what each further value would leave. Values of one filter widen the answer, filters narrow it; of `has` all are wanted. A `Link` header leads to the other pages.',
    example: '/cities?region=africa&block=workplace&sort=-year&limit=5',
    query: CityListQuery,
    answer: { type: json, description: 'One page of cities.', schema: CityList },
  },
  {
    id: 'getCity',
    path: '/cities/{slug}',
    summary: 'One city',
    description:
      'Everything that is public about a city: its names, the history of its membership, its practices, and where each fact came from.',
    example: '/cities/cork-ie?lang=fr',
    pathParameters: z.object({
      slug: z.string().describe('As lists and search give it; it never changes.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The city.', schema: CityProfile },
  },
  {
    id: 'listPeers',
    path: '/cities/{slug}/peers',
    summary: 'Cities to talk to',
    description:
      'The member cities that a city should talk to, with the reasons in words and the points of each; the weights can be moved. What is not known counts half. Of the first five one at least lies in another region.',
    example: '/cities/cork-ie/peers?complementarity=10&limit=5',
    pathParameters: z.object({
      slug: z.string().describe('As lists and search give it; it never changes.'),
    }),
    query: PeersQuery,
    answer: { type: json, description: 'Peers, best first.', schema: PeerList },
  },
  {
    id: 'exportCitiesGeoJson',
    path: '/cities.geojson',
    summary: 'Cities as GeoJSON',
    description: 'All cities that match, as points for a map or a GIS.',
    example: '/cities.geojson?country=KR',
    query: CityExportQuery,
    answer: {
      type: 'application/geo+json',
      description: 'A FeatureCollection; coordinates are longitude, latitude.',
      schema: CityCollection,
    },
  },
  {
    id: 'exportCitiesCsv',
    path: '/cities.csv',
    summary: 'Cities as CSV',
    description:
      'All cities that match, as a table for a spreadsheet: UTF-8, one column for each field of a city, several values in a cell separated by semicolons.',
    example: '/cities.csv?award=2019',
    query: CityExportQuery,
    answer: { type: 'text/csv', description: 'RFC 4180, with a header line.', schema: z.string() },
  },
  {
    id: 'feedCities',
    path: '/cities.atom',
    summary: 'Changed cities as Atom',
    description:
      'The cities that match, what changed last first: for a feed reader. Also at /cities.atom, with the query of any view of the directory.',
    example: '/cities.atom?region=africa',
    query: CityExportQuery,
    answer: { type: 'application/atom+xml', description: 'RFC 4287.', schema: z.string() },
  },
  {
    id: 'listPractices',
    path: '/practices',
    summary: 'Practices, by page',
    description:
      'What cities do, with the same filters as the page of practices and counts of what each further value would leave. Values of one filter widen the answer, filters narrow it; of `has` all are wanted.',
    example: '/practices?block=workplace&region=africa&limit=5',
    query: PracticeListQuery,
    answer: { type: json, description: 'One page of practices.', schema: PracticeList },
  },
  {
    id: 'getPractice',
    path: '/practices/{slug}',
    summary: 'One practice',
    description: 'All that its page says, in the words of its city or of the summary.',
    example: '/practices/learning-neighbourhoods-cork-ie',
    pathParameters: z.object({
      slug: z.string().describe('As lists and search give it; it never changes.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The practice.', schema: PracticeProfile },
  },
  {
    id: 'getLineage',
    path: '/practices/{slug}/lineage',
    summary: 'The trail of a practice',
    description:
      'The cities that took a practice home, from where it began: when, what each changed and what came of it.',
    example: '/practices/learning-neighbourhoods-cork-ie/lineage',
    pathParameters: z.object({
      slug: z.string().describe('Of any practice in the trail.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The whole trail.', schema: Lineage },
  },
  {
    id: 'feedPracticesAtom',
    path: '/practices.atom',
    summary: 'Practices as Atom',
    description:
      'A view of the practices for a feed reader. Also at /practices.atom, with the query of any view. `next` leads to further pages.',
    example: '/practices.atom?block=culture',
    query: PracticeFeedQuery,
    answer: { type: 'application/atom+xml', description: 'RFC 4287.', schema: z.string() },
  },
  {
    id: 'feedPracticesJson',
    path: '/practices.json',
    summary: 'Practices as JSON Feed',
    description: 'The same as the Atom feed. Also at /practices.json.',
    example: '/practices.json?block=culture',
    query: PracticeFeedQuery,
    answer: { type: 'application/feed+json', description: 'The feed.', schema: JsonFeed },
  },
  {
    id: 'exportPracticesCsv',
    path: '/practices.csv',
    summary: 'Practices as CSV',
    description:
      'All practices that match, as a table for a spreadsheet: one column for each field of a practice, several values in a cell separated by semicolons. Also at /practices.csv.',
    example: '/practices.csv?has=evidence',
    query: PracticeExportQuery,
    answer: { type: 'text/csv', description: 'RFC 4180, with a header line.', schema: z.string() },
  },
  {
    id: 'listRequests',
    path: '/partnership-requests',
    summary: 'Requests for partners, by page',
    description:
      'Which cities look for partners, with the same filters as the page of partnerships and counts of what each further value would leave. Only open ones unless `state` says otherwise.',
    example: '/partnership-requests?kind=joint-project&wanted=africa&limit=5',
    query: RequestListQuery,
    answer: { type: json, description: 'One page of requests.', schema: RequestList },
  },
  {
    id: 'getRequest',
    path: '/partnership-requests/{slug}',
    summary: 'One request',
    description: 'All that its page says. It stays when it is filled, closed or over.',
    example: '/partnership-requests?limit=1',
    pathParameters: z.object({
      slug: z.string().describe('As lists give it; it never changes.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The request.', schema: RequestProfile },
  },
  {
    id: 'feedRequestsAtom',
    path: '/partnership-requests.atom',
    summary: 'Requests as Atom',
    description:
      'A view of the requests for a feed reader. Also at /partnerships.atom, with the query of any view.',
    example: '/partnership-requests.atom?block=culture',
    query: RequestFeedQuery,
    answer: { type: 'application/atom+xml', description: 'RFC 4287.', schema: z.string() },
  },
  {
    id: 'feedRequestsJson',
    path: '/partnership-requests.json',
    summary: 'Requests as JSON Feed',
    description: 'The same as the Atom feed. Also at /partnerships.json.',
    example: '/partnership-requests.json?block=culture',
    query: RequestFeedQuery,
    answer: { type: 'application/feed+json', description: 'The feed.', schema: JsonFeed },
  },
  {
    id: 'exportRequestsCsv',
    path: '/partnership-requests.csv',
    summary: 'Requests as CSV',
    description:
      'All requests that match, as a table for a spreadsheet, several values in a cell separated by semicolons. Also at /partnerships.csv.',
    example: '/partnership-requests.csv?state=open',
    query: RequestExportQuery,
    answer: { type: 'text/csv', description: 'RFC 4180, with a header line.', schema: z.string() },
  },
  {
    id: 'listPartnerships',
    path: '/partnerships',
    summary: 'Partnerships, by page',
    description: 'What cities do together, as both sides published it, the latest first.',
    example: '/partnerships?region=europe-north-america&limit=5',
    query: PartnershipListQuery,
    answer: { type: json, description: 'One page of partnerships.', schema: PartnershipList },
  },
  {
    id: 'getPartnership',
    path: '/partnerships/{slug}',
    summary: 'One partnership',
    description: 'What both cities say of it; absent as soon as one of them takes it off.',
    example: '/partnerships?limit=1',
    pathParameters: z.object({
      slug: z.string().describe('As lists give it; it never changes.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The partnership.', schema: Partnership },
  },
  {
    id: 'feedPartnershipsAtom',
    path: '/partnerships.atom',
    summary: 'Partnerships as Atom',
    description: 'For a feed reader. Also at /partnerships/published.atom.',
    example: '/partnerships.atom',
    query: PartnershipFeedQuery,
    answer: { type: 'application/atom+xml', description: 'RFC 4287.', schema: z.string() },
  },
  {
    id: 'feedPartnershipsJson',
    path: '/partnerships.json',
    summary: 'Partnerships as JSON Feed',
    description: 'The same as the Atom feed. Also at /partnerships/published.json.',
    example: '/partnerships.json',
    query: PartnershipFeedQuery,
    answer: { type: 'application/feed+json', description: 'The feed.', schema: JsonFeed },
  },
  {
    id: 'exportPartnershipsCsv',
    path: '/partnerships.csv',
    summary: 'Partnerships as CSV',
    description:
      'All that match, one line for each: the two cities side by side. Also at /partnerships/published.csv.',
    example: '/partnerships.csv',
    query: PartnershipExportQuery,
    answer: { type: 'text/csv', description: 'RFC 4180, with a header line.', schema: z.string() },
  },
  {
    id: 'listEvents',
    path: '/events',
    summary: 'Events, by page',
    description:
      'Capacity-building events of cities, with the same filters as the page of events and counts of what each further value would leave. Only those that are not over unless `when` says otherwise. Join links are never told.',
    example: '/events?mode=online&block=culture&limit=5',
    query: EventListQuery,
    answer: { type: json, description: 'One page of events.', schema: EventList },
  },
  {
    id: 'getEvent',
    path: '/events/{slug}',
    summary: 'One event',
    description: 'All that its page says. It stays when it is over or cancelled.',
    example: '/events?limit=1',
    pathParameters: z.object({
      slug: z.string().describe('As lists give it; it never changes.'),
    }),
    query: CityQuery,
    answer: { type: json, description: 'The event.', schema: EventProfile },
  },
  {
    id: 'feedEventsAtom',
    path: '/events.atom',
    summary: 'Events as Atom',
    description:
      'A view of the events for a feed reader. Also at /events.atom, with the query of any view.',
    example: '/events.atom?region=africa',
    query: EventFeedQuery,
    answer: { type: 'application/atom+xml', description: 'RFC 4287.', schema: z.string() },
  },
  {
    id: 'feedEventsJson',
    path: '/events.json',
    summary: 'Events as JSON Feed',
    description: 'The same as the Atom feed. Also at /events.json.',
    example: '/events.json?region=africa',
    query: EventFeedQuery,
    answer: { type: 'application/feed+json', description: 'The feed.', schema: JsonFeed },
  },
  {
    id: 'exportEventsCsv',
    path: '/events.csv',
    summary: 'Events as CSV',
    description:
      'All events that match, as a table for a spreadsheet, several values in a cell separated by semicolons. Also at /events.csv.',
    example: '/events.csv?when=past',
    query: EventExportQuery,
    answer: { type: 'text/csv', description: 'RFC 4180, with a header line.', schema: z.string() },
  },
  {
    id: 'subscribeToEvents',
    path: '/events.ics',
    summary: 'Events as a calendar',
    description:
      'A view of the events to subscribe to: what is to come, what was in the last 90 days, and what was cancelled. Each event stands in its own time zone. Also at /events.ics, with the query of any view.',
    example: '/events.ics?region=africa',
    query: EventCalendarQuery,
    answer: {
      type: 'text/calendar',
      description: 'RFC 5545, with the names of RFC 7986.',
      schema: z.string(),
    },
  },
  {
    id: 'subscribeToCycles',
    path: '/cycles.ics',
    summary: 'Dates of calls for applications, as a calendar',
    description:
      'When each call opens and closes, and until when National Commissions decide. Moments in UTC; each says in words what a clock in the zone of the call shows.',
    example: '/cycles.ics?lang=fr',
    query: CycleCalendarQuery,
    answer: { type: 'text/calendar', description: 'RFC 5545.', schema: z.string() },
  },
  {
    id: 'getDossierSchema',
    path: '/schemas/dossier.json',
    summary: 'Schema of a dossier',
    description:
      'By what the dossier of an application is written that a National Commission forwards to UNESCO. Dossiers themselves are not public.',
    example: '/schemas/dossier.json',
    query: SchemaQuery,
    answer: {
      ...{ type: 'application/schema+json', description: 'JSON Schema 2020-12.' },
      schema: z.looseObject({}),
    },
  },
  {
    id: 'listCountries',
    path: '/countries',
    summary: 'Countries',
    description:
      'Countries with member cities, how many they have, and the names of their National Commissions for UNESCO.',
    example: '/countries?region=arab-states&lang=ar',
    query: CountryQuery,
    answer: { type: json, description: 'All countries that match, by name.', schema: CountryList },
  },
  {
    id: 'search',
    path: '/search',
    summary: 'Search',
    description:
      'Cities, countries and regions together, best match first. Names are found in any of six languages and their own, with typing errors and without accents.',
    example: '/search?q=Pékin&type=city',
    query: SearchParams,
    answer: { type: json, description: 'One page of hits.', schema: SearchResults },
  },
]
