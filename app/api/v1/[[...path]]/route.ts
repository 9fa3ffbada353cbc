import { AppError } from '@/lib/core/errors'
import { route } from '@/lib/core/route'

const nothing = route(async () => {
  throw new AppError(
    'not_found',
    'There is nothing at this address. /api/v1/docs lists what there is.',
  )
})

/** Whoever calls an address that is wrong gets the answer of an API, not a page. */
export function GET(request: Request) {
  return nothing(request, { params: Promise.resolve({}) })
}

export { preflight as OPTIONS } from '@/lib/core/route'
