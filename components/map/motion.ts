/** How Leaflet may move: at once for whom movement is too much. */
export function motion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? { animate: false } : {}
}
