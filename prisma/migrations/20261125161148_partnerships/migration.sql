-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('draft', 'open', 'matched', 'closed', 'expired');

-- CreateEnum
CREATE TYPE "InterestState" AS ENUM ('waiting', 'accepted', 'declined', 'withdrawn', 'released');

-- CreateEnum
CREATE TYPE "PartnershipState" AS ENUM ('agreed', 'under_way', 'done', 'ended');

-- AlterTable
ALTER TABLE "City" ADD COLUMN     "openRequests" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "subjectId" UUID,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConversationParty" (
    "conversationId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "cityId" UUID,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "ConversationParty_pkey" PRIMARY KEY ("conversationId","scope")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "authorId" UUID,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hiddenAt" TIMESTAMP(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageFile" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "MessageFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConversationRead" (
    "userId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConversationRead_pkey" PRIMARY KEY ("userId","conversationId")
);

-- CreateTable
CREATE TABLE "CityBlock" (
    "cityId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "CityBlock_pkey" PRIMARY KEY ("cityId","blockedId")
);

-- CreateTable
CREATE TABLE "PartnerRequest" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "cityId" UUID NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'draft',
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sdgs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sizes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priorities" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seats" INTEGER NOT NULL DEFAULT 1,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "replyDays" INTEGER NOT NULL DEFAULT 14,
    "deadline" DATE,
    "expiresAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "createdById" UUID,
    "publishedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "hiddenAt" TIMESTAMP(3),

    CONSTRAINT "PartnerRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestInvitation" (
    "requestId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "RequestInvitation_pkey" PRIMARY KEY ("requestId","cityId")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "state" "InterestState" NOT NULL DEFAULT 'waiting',
    "message" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answeredById" UUID,
    "reason" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "requestId" UUID NOT NULL,
    "interestId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sdgs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "state" "PartnershipState" NOT NULL DEFAULT 'agreed',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "askedAfter" INTEGER NOT NULL DEFAULT 0,
    "hiddenAt" TIMESTAMP(3),

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipSide" (
    "partnershipId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "words" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "state" "PartnershipState" NOT NULL DEFAULT 'agreed',
    "publishes" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reportedAt" TIMESTAMP(3),
    "updatedById" UUID,

    CONSTRAINT "PartnershipSide_pkey" PRIMARY KEY ("partnershipId","cityId")
);

-- CreateTable
CREATE TABLE "Introduction" (
    "cityId" UUID NOT NULL,
    "peerId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Introduction_pkey" PRIMARY KEY ("cityId","peerId")
);

-- CreateIndex
CREATE INDEX "ConversationParty_scope_idx" ON "ConversationParty"("scope");

-- CreateIndex
CREATE INDEX "Message_conversationId_createdAt_idx" ON "Message"("conversationId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_authorId_idx" ON "Message"("authorId");

-- CreateIndex
CREATE INDEX "MessageFile_messageId_idx" ON "MessageFile"("messageId");

-- CreateIndex
CREATE INDEX "CityBlock_blockedId_idx" ON "CityBlock"("blockedId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerRequest_slug_key" ON "PartnerRequest"("slug");

-- CreateIndex
CREATE INDEX "PartnerRequest_cityId_idx" ON "PartnerRequest"("cityId");

-- CreateIndex
CREATE INDEX "PartnerRequest_state_expiresAt_idx" ON "PartnerRequest"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "PartnerRequest_updatedAt_idx" ON "PartnerRequest"("updatedAt");

-- CreateIndex
CREATE INDEX "RequestInvitation_cityId_idx" ON "RequestInvitation"("cityId");

-- CreateIndex
CREATE INDEX "Interest_cityId_idx" ON "Interest"("cityId");

-- CreateIndex
CREATE INDEX "Interest_state_dueAt_idx" ON "Interest"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interest_requestId_cityId_key" ON "Interest"("requestId", "cityId");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_slug_key" ON "Partnership"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_interestId_key" ON "Partnership"("interestId");

-- CreateIndex
CREATE INDEX "Partnership_requestId_idx" ON "Partnership"("requestId");

-- CreateIndex
CREATE INDEX "Partnership_publishedAt_idx" ON "Partnership"("publishedAt");

-- CreateIndex
CREATE INDEX "Partnership_askedAfter_createdAt_idx" ON "Partnership"("askedAfter", "createdAt");

-- CreateIndex
CREATE INDEX "PartnershipSide_cityId_idx" ON "PartnershipSide"("cityId");

-- AddForeignKey
ALTER TABLE "ConversationParty" ADD CONSTRAINT "ConversationParty_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationParty" ADD CONSTRAINT "ConversationParty_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageFile" ADD CONSTRAINT "MessageFile_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationRead" ADD CONSTRAINT "ConversationRead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationRead" ADD CONSTRAINT "ConversationRead_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityBlock" ADD CONSTRAINT "CityBlock_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityBlock" ADD CONSTRAINT "CityBlock_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerRequest" ADD CONSTRAINT "PartnerRequest_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestInvitation" ADD CONSTRAINT "RequestInvitation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PartnerRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestInvitation" ADD CONSTRAINT "RequestInvitation_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PartnerRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "PartnerRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipSide" ADD CONSTRAINT "PartnershipSide_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipSide" ADD CONSTRAINT "PartnershipSide_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_peerId_fkey" FOREIGN KEY ("peerId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;
