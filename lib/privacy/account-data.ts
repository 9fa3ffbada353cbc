import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'

/** Every file of an export, and how its rows are read: the viewer's own, without secrets and without other people. */
export const ACCOUNT_DATA = {
  account: ({ id }) =>
    db.user.findUnique({
      where: { id },
      select: {
        ...{ id: true, email: true, name: true, locale: true, timezone: true, demo: true },
        ...{ createdAt: true, updatedAt: true, lastSeenAt: true, totpConfirmedAt: true },
      },
    }),
  sessions: ({ id }) =>
    db.session.findMany({
      where: { userId: id },
      select: {
        ...{ createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
        ...{ confirmedAt: true, strong: true, device: true },
      },
    }),
  identities: ({ id }) => db.identity.findMany({ where: { userId: id }, omit: { userId: true } }),
  roles: ({ id }) =>
    db.roleGrant.findMany({ where: { userId: id }, omit: { userId: true, grantedById: true } }),
  'roles-given': ({ id }) =>
    db.roleGrant.findMany({
      where: { grantedById: id },
      select: { id: true, role: true, scope: true, createdAt: true },
    }),
  // The address is somebody else's.
  invitations: ({ id }) =>
    db.invitation.findMany({
      where: { invitedById: id },
      omit: { hash: true, email: true, invitedById: true },
    }),
  claims: ({ id }) =>
    db.claim.findMany({ where: { userId: id }, omit: { userId: true, decidedById: true } }),
  'claims-decided': ({ id }) =>
    db.claim.findMany({
      where: { decidedById: id },
      select: { id: true, cityId: true, state: true, decidedAt: true, reason: true },
    }),
  changes: ({ id }) =>
    db.change.findMany({ where: { actorId: id }, omit: { userId: true }, orderBy: { at: 'asc' } }),
  notifications: ({ id }) =>
    db.notification.findMany({ where: { userId: id }, omit: { userId: true } }),
  preferences: ({ id }) =>
    db.notificationPreference.findMany({ where: { userId: id }, omit: { userId: true } }),
  follows: ({ id }) => db.follow.findMany({ where: { userId: id }, omit: { userId: true } }),
  'saved-searches': ({ id }) =>
    db.savedSearch.findMany({ where: { userId: id }, omit: { userId: true } }),
  reports: ({ id }) =>
    db.report.findMany({
      where: { reporterId: id },
      omit: { reporterId: true, decidedById: true },
    }),
  'reports-decided': ({ id }) =>
    db.report.findMany({
      where: { decidedById: id },
      select: { id: true, subject: true, subjectId: true, state: true, decidedAt: true },
    }),
  // Without what links in it were filled with: those are keys.
  mail: ({ id }) =>
    db.mail.findMany({
      where: { userId: id },
      select: {
        ...{ id: true, template: true, locale: true, address: true, state: true },
        ...{ createdAt: true, sentAt: true },
      },
    }),
  texts: ({ id }) => db.cityText.findMany({ where: { updatedById: id } }),
  pictures: ({ id }) => db.picture.findMany({ where: { createdById: id } }),
  'roster-imports': ({ id }) =>
    db.rosterImport.findMany({
      where: { createdById: id },
      select: { id: true, fileName: true, state: true, rows: true, createdAt: true },
    }),
  reviews: ({ id }) =>
    db.practiceReview.findMany({
      where: { createdById: id },
      select: { id: true, practiceId: true, version: true, state: true, createdAt: true },
    }),
  'reviews-checked': ({ id }) =>
    db.practiceReview.findMany({
      where: { checkedById: id },
      select: { id: true, practiceId: true, version: true, checkedAt: true, checkWords: true },
    }),
  'peer-reviews': ({ id }) =>
    db.peerReview.findMany({ where: { userId: id }, omit: { userId: true } }),
  'saved-practices': ({ id }) =>
    db.practiceSave.findMany({
      where: { userId: id },
      select: { createdAt: true, practice: { select: { slug: true, title: true } } },
    }),
  'useful-practices': ({ id }) =>
    db.practiceUse.findMany({
      where: { userId: id },
      select: {
        createdAt: true,
        practice: { select: { slug: true } },
        city: { select: { slug: true } },
      },
    }),
  practices: ({ id }) =>
    db.practice.findMany({
      where: { createdById: id },
      select: { id: true, slug: true, title: true, language: true, state: true, createdAt: true },
    }),
  'practice-drafts': ({ id }) =>
    db.practiceDraft.findMany({ where: { updatedById: id }, omit: { updatedById: true } }),
  'practice-versions': ({ id }) =>
    db.practiceVersion.findMany({ where: { savedById: id }, omit: { savedById: true } }),
  means: ({ id }) => db.cityMeans.findMany({ where: { updatedById: id } }),
  adaptations: ({ id }) =>
    db.adaptation.findMany({
      where: { createdById: id },
      omit: { createdById: true, answeredById: true },
    }),
  'adaptations-answered': ({ id }) =>
    db.adaptation.findMany({
      where: { answeredById: id },
      select: { id: true, answer: true, answeredAt: true },
    }),
  posts: ({ id }) =>
    db.post.findMany({
      where: { authorId: id },
      omit: { authorId: true },
      include: { versions: { select: { version: true, body: true, savedAt: true } } },
    }),
  threads: ({ id }) => db.threadFollow.findMany({ where: { userId: id }, omit: { userId: true } }),
  'practice-files': ({ id }) =>
    db.practiceFile.findMany({ where: { createdById: id }, omit: { createdById: true } }),
  requests: ({ id }) =>
    db.partnerRequest.findMany({ where: { createdById: id }, omit: { createdById: true } }),
  'invitations-to-requests': ({ id }) =>
    db.requestInvitation.findMany({ where: { createdById: id }, omit: { createdById: true } }),
  interests: ({ id }) =>
    db.interest.findMany({
      where: { createdById: id },
      omit: { createdById: true, answeredById: true },
    }),
  'interests-answered': ({ id }) =>
    db.interest.findMany({
      where: { answeredById: id },
      select: { id: true, state: true, reason: true, answer: true, answeredAt: true },
    }),
  partnerships: ({ id }) =>
    db.partnershipSide.findMany({ where: { updatedById: id }, omit: { updatedById: true } }),
  messages: ({ id }) =>
    db.message.findMany({
      where: { authorId: id },
      omit: { authorId: true },
      include: { files: { omit: { messageId: true } } },
    }),
  'messages-read': ({ id }) =>
    db.conversationRead.findMany({ where: { userId: id }, omit: { userId: true } }),
  blocks: ({ id }) =>
    db.cityBlock.findMany({ where: { createdById: id }, omit: { createdById: true } }),
  events: ({ id }) =>
    db.event.findMany({ where: { createdById: id }, omit: { createdById: true } }),
  registrations: ({ id }) =>
    db.registration.findMany({
      where: { userId: id },
      omit: { userId: true },
      include: { event: { select: { slug: true, title: true, startsAt: true } } },
    }),
  applications: ({ id }) =>
    db.application.findMany({
      where: { createdById: id },
      omit: { createdById: true, dossierHash: true },
    }),
  'application-versions': ({ id }) =>
    db.applicationVersion.findMany({
      where: { submittedById: id },
      omit: { submittedById: true },
    }),
  'application-steps': ({ id }) =>
    db.applicationStep.findMany({ where: { actorId: id }, omit: { actorId: true } }),
  'application-reviews': ({ id }) =>
    db.applicationReview.findMany({ where: { userId: id }, omit: { userId: true } }),
  'application-messages': ({ id }) =>
    db.applicationMessage.findMany({ where: { authorId: id }, omit: { authorId: true } }),
  resources: ({ id }) =>
    db.resource.findMany({ where: { suggestedById: id }, omit: { suggestedById: true } }),
} satisfies Record<string, (viewer: Viewer) => Promise<unknown>>

export type AccountFile = keyof typeof ACCOUNT_DATA
