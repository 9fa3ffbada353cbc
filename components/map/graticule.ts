/** Degrees between the lines of the graticule: 30 on a map of the world, 10 on one of a continent, fewer nearer. */
export function graticuleStep(zoom: number) {
  if (zoom < 2.5) return 30
  if (zoom < 5) return 10
  if (zoom < 7) return 5
  return zoom < 9 ? 2 : 1
}
