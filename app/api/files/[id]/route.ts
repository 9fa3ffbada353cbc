import { currentViewer } from '@/lib/auth/current-viewer'
import { getMessageFile } from '@/lib/conversations/queries/get-conversation'

type Context = { params: Promise<{ id: string }> }

/** A file of a private message: saved, never shown as a page of ours, and not there for anybody else. */
export async function GET(_: Request, { params }: Context) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params])
  const file = viewer && (await getMessageFile(viewer, id))
  if (!file) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.type,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}
