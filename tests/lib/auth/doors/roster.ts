import { listChanges } from '@/lib/audit/queries'
import { db } from '@/lib/core/db'
import { applyRosterAction, checkRosterAction } from '@/lib/roster/actions'
import type { Doors } from './door'

const HEAD = 'slug,name,country,kind,status,joined'

export const rosterDoors: Doors = {
  'network.import-roster': async ({ cityId }) => {
    const { slug, countryCode } = await db.city.findUniqueOrThrow({ where: { id: cityId } })
    const file = new File([`${HEAD}\n${slug},Another name,${countryCode},city,member,`], 'a.csv')
    return { action: checkRosterAction, fields: { file } }
  },
  'network.apply-roster': async ({ cityId }) => {
    const { slug, name } = await db.city.findUniqueOrThrow({ where: { id: cityId } })
    const fields = { name: { from: name, to: `${name} anew` } }
    const difference = {
      added: [],
      changed: [{ slug, name, fields }],
      kept: [],
      unchanged: 0,
      absent: 0,
    }
    const { id } = await db.rosterImport.create({
      data: { fileName: 'a.csv', rows: 1, difference },
    })
    return { action: applyRosterAction, fields: { id } }
  },
  'network.read-audit': async () => ({ read: (viewer) => listChanges(viewer, {}) }),
}
