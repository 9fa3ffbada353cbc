import { getPictureFile } from '@/lib/profiles/queries/get-picture-file'

type Context = { params: Promise<{ id: string; file: string }> }

const HEADERS = {
  'content-type': 'image/webp',
  // A browser keeps it for good, as an address never shows another picture; others ask again within the hour, as it may be hidden.
  'cache-control': 'public, max-age=31536000, s-maxage=3600, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline',
}

/** One size of a picture, such as /pictures/{id}/960.webp. */
export async function GET(_: Request, { params }: Context) {
  const { id, file } = await params
  const width = Number(/^(\d{3,4})\.webp$/.exec(file)?.[1])
  const body = await getPictureFile(id, width)
  if (body) return new Response(body, { headers: HEADERS })
  return new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=0' } })
}
