import { getPracticeFile } from '@/lib/practices/queries/get-file'

type Context = { params: Promise<{ file: string }> }

/** A file that a city put beside a practice, such as /attachments/{id}.pdf: saved, never shown as a page of ours. */
export async function GET(_: Request, { params }: Context) {
  const { file } = await params
  const found = await getPracticeFile(file.replace(/\.pdf$/, ''))
  if (!found)
    return new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=0' } })
  return new Response(new Uint8Array(found.body), {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=3600, s-maxage=3600',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}.pdf`,
    },
  })
}
