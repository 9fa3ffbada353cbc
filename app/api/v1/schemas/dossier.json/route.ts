import { z } from 'zod'
import { Dossier } from '@/lib/accreditation/dossier-schema'
import { route, text } from '@/lib/core/route'

/** By what a dossier is written: JSON Schema 2020-12. */
const SCHEMA = `${JSON.stringify({ title: 'Lyceum dossier', ...z.toJSONSchema(Dossier) }, null, 2)}\n`

export const GET = route(async () => text(SCHEMA, 'application/schema+json'))

export { preflight as OPTIONS } from '@/lib/core/route'
