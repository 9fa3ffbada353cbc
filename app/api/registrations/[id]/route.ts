import { toCsv } from '@/lib/api/csv'
import { currentViewer } from '@/lib/auth/current-viewer'
import { getEventDesk, listRegistrations } from '@/lib/events/queries/organiser'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

type Context = { params: Promise<{ id: string }> }

const COLUMNS = ['place', 'name', 'from', 'state', 'registered', 'attended'] as const

/** Who comes to an event, as CSV for its organiser: names and answers, no addresses. Absent for everybody else. */
export async function GET(request: Request, { params }: Context) {
  const [viewer, { id }] = await Promise.all([currentViewer(), params])
  const asked = new URL(request.url).searchParams.get('lang') ?? ''
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const event = viewer && (await getEventDesk(viewer, id, locale))
  if (!viewer || !event?.maySeePeople)
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const people = await listRegistrations(viewer, id, locale)
  const questions = event.questions.map((question, at) => `${at + 1}. ${question}`)
  const rows = people.map(({ answers, createdAt, attended, ...row }) => ({
    ...{ place: row.place, name: row.name, from: row.from, state: row.state },
    registered: createdAt.toISOString(),
    attended: attended === null ? null : attended ? 'yes' : 'no',
    ...Object.fromEntries(questions.map((question, at) => [question, answers[at] ?? ''])),
  }))
  return new Response(toCsv<string>([...COLUMNS, ...questions], rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="registrations-${event.slug}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
