/** The pages whose weight is told. `map`: the one that Leaflet comes to, once the reader moves. */
export const MAIN_PAGES = [
  { path: '/', map: false },
  { path: '/cities', map: true },
  { path: '/cities/cork-ie', map: false },
  { path: '/network', map: false },
  { path: '/about/data', map: false },
  { path: '/search?q=cork', map: false },
  { path: '/practices', map: false },
  { path: '/practices/learning-neighbourhoods-cork-ie', map: false },
] as const

/** Of those, the five that Lighthouse looks at. */
export const LIGHTHOUSE_PAGES = MAIN_PAGES.slice(0, 5)
