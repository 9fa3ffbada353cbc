import { openApi } from '@/lib/api/openapi'
import { json, route } from '@/lib/core/route'

export const GET = route(async () => json(openApi()))

export { preflight as OPTIONS } from '@/lib/core/route'
