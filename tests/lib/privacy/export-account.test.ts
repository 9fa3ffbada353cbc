import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { ACCOUNT_DATA } from '@/lib/privacy/account-data'
import { exportAccount } from '@/lib/privacy/export-account'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'

test('holds what is the viewer’s, no secrets, and nothing of others', async () => {
  const { id: cityId } = await makeCity()
  const viewer = await makeViewer()
  const other = await makeUser()
  await db.user.update({ where: { id: viewer.id }, data: { passwordHash: 'a-hash' } })
  for (const { id } of [viewer, other])
    await db.savedSearch.create({ data: { userId: id, name: `Of ${id}`, query: 'q=x' } })
  await db.invitation.create({
    data: {
      ...{ email: 'guest@example.org', role: 'contributor', scope: `city:${cityId}`, cityId },
      ...{ hash: `hash-${viewer.id}`, invitedById: viewer.id, expiresAt: new Date() },
    },
  })
  const body = await new Response(await exportAccount(viewer)).arrayBuffer()
  const files = unzipSync(new Uint8Array(body))
  const all = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n')
  expect(Object.keys(files).sort()).toEqual(
    ['README.txt', ...Object.keys(ACCOUNT_DATA).map((name) => `${name}.json`)].sort(),
  )
  expect(all).toContain(`Of ${viewer.id}`)
  for (const hidden of [other.id, 'a-hash', 'guest@example.org', `hash-${viewer.id}`])
    expect(all).not.toContain(hidden)
  expect(await db.change.count({ where: { actorId: viewer.id, verb: 'exported' } })).toBe(1)
})

test('not without a fresh proof of being there', async () => {
  const viewer = await makeViewer([], { confirmedAt: new Date(0) })
  await expect(exportAccount(viewer)).rejects.toMatchObject({ details: { remedy: 'confirm' } })
})

/** Columns that name a person, and where the export has them. */
const COVERED: Record<string, keyof typeof ACCOUNT_DATA | 'left out'> = {
  // One-way marks of codes: of no use to anybody.
  'RecoveryCode.userId': 'left out',
  'Session.userId': 'sessions',
  'Identity.userId': 'identities',
  'RoleGrant.userId': 'roles',
  'RoleGrant.grantedById': 'roles-given',
  'Invitation.invitedById': 'invitations',
  'Claim.userId': 'claims',
  'Claim.decidedById': 'claims-decided',
  'Change.actorId': 'changes',
  // What others did to the person: their doing, and told by notifications.
  'Change.userId': 'left out',
  'Mail.userId': 'mail',
  'Notification.userId': 'notifications',
  'NotificationPreference.userId': 'preferences',
  'Follow.userId': 'follows',
  'SavedSearch.userId': 'saved-searches',
  'CityText.updatedById': 'texts',
  'Picture.createdById': 'pictures',
  'Report.reporterId': 'reports',
  'Report.decidedById': 'reports-decided',
  'RosterImport.createdById': 'roster-imports',
  'PracticeReview.createdById': 'reviews',
  'PracticeReview.checkedById': 'reviews-checked',
  'PeerReview.userId': 'peer-reviews',
  'PracticeSave.userId': 'saved-practices',
  'PracticeUse.userId': 'useful-practices',
  'CityMeans.updatedById': 'means',
  'Practice.createdById': 'practices',
  'PracticeDraft.updatedById': 'practice-drafts',
  'PracticeVersion.savedById': 'practice-versions',
  'Adaptation.answeredById': 'adaptations-answered',
  'Adaptation.createdById': 'adaptations',
  // Nothing writes them yet.
  'PracticeFile.createdById': 'practice-files',
  'ThreadFollow.userId': 'threads',
  'PartnerRequest.createdById': 'requests',
  'RequestInvitation.createdById': 'invitations-to-requests',
  'Interest.createdById': 'interests',
  'Interest.answeredById': 'interests-answered',
  'PartnershipSide.updatedById': 'partnerships',
  'ConversationRead.userId': 'messages-read',
  'CityBlock.createdById': 'blocks',
  'Event.createdById': 'events',
  'Registration.userId': 'registrations',
  'Application.createdById': 'applications',
  'ApplicationVersion.submittedById': 'application-versions',
  'ApplicationStep.actorId': 'application-steps',
  'ApplicationReview.userId': 'application-reviews',
  'Resource.suggestedById': 'resources',
}

test('every column that names a person is exported, or left out on purpose', () => {
  const found = readdirSync('prisma/schema')
    .map((name) => readFileSync(`prisma/schema/${name}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)])
    .flatMap(([, model, body = '']) =>
      [...body.matchAll(/^ {2}((?:user|actor|reporter|\w+By)Id)\s/gm)].map(
        ([, column]) => `${model}.${column}`,
      ),
    )
  expect(found.sort()).toEqual(Object.keys(COVERED).sort())
})
