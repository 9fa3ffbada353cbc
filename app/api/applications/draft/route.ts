import { saveApplication } from '@/lib/accreditation/mutations/save-application'
import { quietAction } from '@/lib/auth/action'

/** Enough for every field at its longest, in bytes. */
const LARGEST = 1_000_000

const save = quietAction(saveApplication, 'accreditation.saved')

/** What the form sends while somebody types: the fields that changed. Answers as the form's action does. */
export async function POST(request: Request) {
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > LARGEST)
    return new Response(null, { status: 413 })
  return Response.json(await save(await request.formData()), {
    headers: { 'cache-control': 'private, no-store' },
  })
}
