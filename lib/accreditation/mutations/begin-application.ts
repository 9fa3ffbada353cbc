import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { recordApplication } from '../own-application'
import { BeginApplication } from '../schema'

const BEGINNINGS = { points: 10, seconds: 24 * 3600 }

/**
 * Begins an application, for its team alone: nobody else knows of it until the team asks its Commission or hands it in.
 * Whoever begins speaks for it. Sent twice, it is one.
 */
export async function beginApplication(viewer: Viewer, input: unknown) {
  const { id, countryCode, cityName } = parse(BeginApplication, input)
  ensure(viewer, 'application.begin')
  await limit('application', viewer.id, BEGINNINGS)
  return db.$transaction(async (tx) => {
    const country = await tx.country.findUnique({
      where: { code: countryCode },
      select: { code: true },
    })
    if (!country)
      refuse('invalid', 'errors.checkForm', {
        problems: { countryCode: { key: 'accreditation.countryUnknown' } },
      })
    const { count } = await tx.application.createMany({
      data: {
        ...{ id, countryCode, cityName, state: 'enquiry', createdById: viewer.id },
        content: { cityName },
      },
      skipDuplicates: true,
    })
    if (count === 0) {
      // The id may be somebody else's.
      const own = await tx.application.count({ where: { id, createdById: viewer.id } })
      return own > 0 ? { id } : notFound('Application')
    }
    await tx.roleGrant.create({
      data: {
        ...{ userId: viewer.id, role: 'coordinator', grantedById: viewer.id },
        scope: scopeKey({ application: id }),
      },
    })
    await recordApplication(tx, viewer.id, { id, countryCode }, 'begun')
    return { id }
  })
}
