import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, type Problem, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { momentsOf } from '../deadlines'
import { CRITERIA, FORM_VERSION, PublishCycle, type Rubric, SaveCycle, SetCap } from '../schema'

/**
 * Writes a call for applications. Once it is open nothing changes under anyone's feet: deadlines can only be moved to
 * later, and what is judged by stays.
 * @throws `conflict` where somebody else saved since, and for what cannot change any more
 */
export async function saveCycle(viewer: Viewer, input: unknown, now = new Date()) {
  const said = parse(SaveCycle, input)
  const { id, version, name, zone, opensLocal, closesLocal, decidesLocal, cap, abroad } = said
  ensure(viewer, 'network.edit-cycles')
  const moments = momentsOf({ zone, opensLocal, closesLocal, decidesLocal })
  const rubric = CRITERIA.map((criterion) => ({
    id: criterion,
    weight: said[`weight-${criterion}`],
  }))
  const data = {
    name,
    zone,
    opensLocal,
    closesLocal,
    decidesLocal,
    ...moments,
    cap,
    abroad,
    rubric,
  }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Cycle" where id = ${id}::uuid for update`
    const known = await tx.cycle.findUnique({ where: { id } })
    if (await tx.cycle.count({ where: { name, id: { not: id } } }))
      wrong('name', 'accreditation.nameTaken')
    if (!known) {
      await tx.cycle.create({ data: { id, ...data, formVersion: FORM_VERSION } })
    } else {
      if (known.version !== version) refuse('conflict', 'errors.changed')
      if (known.publishedAt && known.opensAt <= now) {
        if (+moments.opensAt !== +known.opensAt) wrong('opensLocal', 'accreditation.isRunning')
        if (moments.closesAt < known.closesAt) wrong('closesLocal', 'accreditation.onlyLater')
        if (moments.decidesAt < known.decidesAt) wrong('decidesLocal', 'accreditation.onlyLater')
        if (zone !== known.zone) wrong('zone', 'accreditation.isRunning')
        if (cap !== known.cap) wrong('cap', 'accreditation.isRunning')
        if (abroad !== known.abroad) wrong('abroad', 'accreditation.isRunning')
        const judged = known.rubric as Rubric
        for (const { id: criterion, weight } of rubric)
          if (judged.find((each) => each.id === criterion)?.weight !== weight)
            wrong(`weight-${criterion}`, 'accreditation.isRunning')
      }
      await tx.cycle.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
    }
    await recordCycle(viewer, id, known ? 'updated' : 'drafted', Boolean(known?.publishedAt))
    return { id }

    function recordCycle(by: Viewer, subjectId: string, verb: string, visible: boolean) {
      return recordChange(tx, { actorId: by.id, subject: 'cycle', subjectId, verb, visible })
    }
  })
}

/** Announces a call: from then on everybody reads its dates. */
export async function publishCycle(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(PublishCycle, input)
  ensure(viewer, 'network.edit-cycles')
  return db.$transaction(async (tx) => {
    const { count } = await tx.cycle.updateMany({
      where: { id, publishedAt: null },
      data: { publishedAt: now },
    })
    if (count > 0)
      await recordChange(tx, {
        ...{ actorId: viewer.id, subject: 'cycle', subjectId: id, verb: 'published' },
        visible: true,
      })
    else if ((await tx.cycle.count({ where: { id } })) === 0) return notFound('Cycle')
    return {}
  })
}

/** How many a country may endorse in a cycle, where that is not the usual number. @throws `invalid` below what it has */
export async function setCap(viewer: Viewer, input: unknown) {
  const { cycleId, countryCode, cap } = parse(SetCap, input)
  ensure(viewer, 'network.edit-cycles')
  return db.$transaction(async (tx) => {
    const known = await tx.cycle.count({ where: { id: cycleId } })
    const country = await tx.country.count({ where: { code: countryCode } })
    if (known === 0 || country === 0) return notFound('Cycle')
    await tx.cycleCountry.createMany({ data: { cycleId, countryCode, cap }, skipDuplicates: true })
    const { count } = await tx.cycleCountry.updateMany({
      where: { cycleId, countryCode, endorsed: { lte: cap } },
      data: { cap },
    })
    if (count === 0) wrong('cap', 'accreditation.capBelow')
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'cycle', subjectId: cycleId, verb: 'cap-set' },
      ...{ countryCode, fields: { cap: { from: null, to: cap } }, visible: true },
    })
    return {}
  })
}

function wrong(field: string, key: Problem['key']): never {
  return refuse('invalid', 'errors.checkForm', { problems: { [field]: { key } } })
}
