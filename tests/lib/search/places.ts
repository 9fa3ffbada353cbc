import type { SearchDocument } from '@/lib/search/engine'

/** A document with what a test says of it. */
export function makePlace(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  const name = given.names?.en ?? id
  return {
    id,
    type: 'city',
    names: { en: name },
    aliases: [],
    context: [],
    text: '',
    detail: {},
    _geo: null,
    rank: 0.5,
    ...given,
    attributes: { type: given.type ?? 'city', slug: id, name, ...given.attributes },
  }
}

const IRELAND = ['Ireland', 'Irlande', 'Ирландия', '爱尔兰', 'أيرلندا', 'IRL']

/** A small world with one of everything that is hard to find. */
export const WORLD: SearchDocument[] = [
  makePlace('cork', {
    names: { en: 'Cork', zh: '科克', ar: 'كورك', ru: 'Корк' },
    aliases: ['Corcaigh'],
    context: IRELAND,
    detail: { en: 'Ireland', fr: 'Irlande' },
    attributes: {
      country: 'IE',
      region: 'europe-north-america',
      status: 'member',
      joined: 2015,
      population: 222_000,
    },
    _geo: { lat: 51.9, lng: -8.47 },
  }),
  makePlace('limerick', {
    names: { en: 'Limerick' },
    aliases: ['Luimneach'],
    context: IRELAND,
    attributes: {
      country: 'IE',
      region: 'europe-north-america',
      status: 'member',
      joined: 2017,
      population: 94_000,
    },
    _geo: { lat: 52.66, lng: -8.63 },
  }),
  makePlace('york', {
    names: { en: 'York' },
    context: ['United Kingdom'],
    attributes: {
      country: 'GB',
      region: 'europe-north-america',
      status: 'uncertain',
      population: 141_000,
    },
    _geo: { lat: 53.96, lng: -1.08 },
    rank: 0.3,
  }),
  makePlace('new-york', {
    names: { en: 'New York', ar: 'نيويورك' },
    context: ['United States'],
    attributes: {
      country: 'US',
      region: 'europe-north-america',
      status: 'member',
      population: 8_800_000,
    },
    _geo: { lat: 40.71, lng: -74 },
    rank: 0.9,
  }),
  makePlace('swansea', {
    names: { en: 'Swansea' },
    aliases: ['Abertawe'],
    context: ['United Kingdom'],
    attributes: {
      country: 'GB',
      region: 'europe-north-america',
      status: 'member',
      joined: 2015,
      population: 246_000,
    },
    _geo: { lat: 51.62, lng: -3.94 },
  }),
  makePlace('beijing', {
    names: { en: 'Beijing', fr: 'Pékin', ru: 'Пекин', zh: '北京', ar: 'بكين' },
    context: ['China', 'Chine', '中国'],
    attributes: {
      country: 'CN',
      region: 'asia-pacific',
      status: 'member',
      joined: 2015,
      population: 21_000_000,
    },
    _geo: { lat: 39.9, lng: 116.4 },
    rank: 0.95,
  }),
  makePlace('medellin', {
    names: { en: 'Medellín' },
    context: ['Colombia'],
    attributes: {
      country: 'CO',
      region: 'latin-america-caribbean',
      status: 'member',
      joined: 2017,
      population: 2_500_000,
    },
    _geo: { lat: 6.24, lng: -75.58 },
    rank: 0.8,
  }),
  makePlace('camara-de-lobos', {
    names: { en: 'Câmara de Lobos' },
    context: ['Portugal'],
    attributes: {
      country: 'PT',
      region: 'europe-north-america',
      status: 'member',
      joined: 2017,
      population: 32_000,
    },
    _geo: { lat: 32.65, lng: -16.97 },
  }),
  makePlace('seo-gu-gwangju', {
    names: { en: 'Seo-gu (Gwangju)', ko: '서구' },
    context: ['Republic of Korea', '대한민국'],
    attributes: { country: 'KR', region: 'asia-pacific', status: 'member', joined: 2024 },
    _geo: { lat: 35.15, lng: 126.89 },
  }),
  makePlace('okayama', {
    names: { en: 'Okayama', ja: '岡山市' },
    context: ['Japan', '日本'],
    attributes: {
      country: 'JP',
      region: 'asia-pacific',
      status: 'member',
      joined: 2016,
      population: 720_000,
    },
    _geo: { lat: 34.65, lng: 133.93 },
  }),
  makePlace('suva', {
    names: { en: 'Suva' },
    context: ['Fiji'],
    attributes: { country: 'FJ', region: 'asia-pacific', status: 'member' },
    _geo: { lat: -18.14, lng: 178.44 },
  }),
  makePlace('apia', {
    names: { en: 'Apia' },
    context: ['Samoa'],
    attributes: { country: 'WS', region: 'asia-pacific', status: 'member' },
    _geo: { lat: -13.83, lng: -171.76 },
  }),
  makePlace('country-IE', {
    type: 'country',
    names: { en: 'Ireland', fr: 'Irlande', ru: 'Ирландия', zh: '爱尔兰' },
    attributes: { country: 'IE', region: 'europe-north-america' },
    rank: 0.99,
  }),
  makePlace('essay', {
    names: { en: 'An essay' },
    text: `${'Nothing of note stands here. '.repeat(20)}In the end a lighthouse keeper taught the harbour to read. ${'And that was that. '.repeat(20)}灯塔守护人教港口的人阅读。`,
  }),
]

export async function* inBatches(documents: SearchDocument[]) {
  yield documents.slice(0, 5)
  yield documents.slice(5)
}
