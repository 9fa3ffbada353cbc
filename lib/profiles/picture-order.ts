/** As the city puts its pictures; the older of two in the same place first. */
export const PICTURE_ORDER = [
  { position: 'asc' as const },
  { createdAt: 'asc' as const },
  { id: 'asc' as const },
]
