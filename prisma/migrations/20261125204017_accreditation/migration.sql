-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('enquiry', 'draft', 'submitted', 'in_review', 'changes_requested', 'endorsed', 'not_endorsed', 'forwarded', 'admitted', 'not_admitted', 'withdrawn');

-- CreateEnum
CREATE TYPE "ApplicationReviewState" AS ENUM ('queued', 'invited', 'accepted', 'given', 'declined');

-- CreateTable
CREATE TABLE "Cycle" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "opensLocal" TEXT NOT NULL,
    "closesLocal" TEXT NOT NULL,
    "decidesLocal" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3) NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "decidesAt" TIMESTAMP(3) NOT NULL,
    "cap" INTEGER NOT NULL DEFAULT 3,
    "abroad" BOOLEAN NOT NULL DEFAULT false,
    "rubric" JSONB NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CycleCountry" (
    "cycleId" UUID NOT NULL,
    "countryCode" TEXT NOT NULL,
    "cap" INTEGER NOT NULL,
    "endorsed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CycleCountry_pkey" PRIMARY KEY ("cycleId","countryCode")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "countryCode" TEXT NOT NULL,
    "cycleId" UUID,
    "state" "ApplicationState" NOT NULL,
    "cityName" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "touched" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "imported" JSONB,
    "letterId" UUID,
    "letterName" TEXT NOT NULL DEFAULT '',
    "round" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMP(3),
    "cityId" UUID,
    "dossierHash" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationVersion" (
    "applicationId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "letterId" UUID NOT NULL,
    "letterName" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "submittedById" UUID,

    CONSTRAINT "ApplicationVersion_pkey" PRIMARY KEY ("applicationId","round")
);

-- CreateTable
CREATE TABLE "ApplicationStep" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "to" "ApplicationState" NOT NULL,
    "side" TEXT NOT NULL,
    "actorId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationReview" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "ApplicationReviewState" NOT NULL,
    "position" INTEGER NOT NULL,
    "invitedAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "acceptedAt" TIMESTAMP(3),
    "declineReason" TEXT NOT NULL DEFAULT '',
    "declineWords" TEXT NOT NULL DEFAULT '',
    "round" INTEGER NOT NULL DEFAULT 0,
    "scores" JSONB,
    "forTeam" TEXT NOT NULL DEFAULT '',
    "forOfficer" TEXT NOT NULL DEFAULT '',
    "givenAt" TIMESTAMP(3),
    "earlier" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ApplicationReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationMessage" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "authorId" UUID,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_name_key" ON "Cycle"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Application_cityId_key" ON "Application"("cityId");

-- CreateIndex
CREATE INDEX "Application_countryCode_state_idx" ON "Application"("countryCode", "state");

-- CreateIndex
CREATE INDEX "Application_cycleId_idx" ON "Application"("cycleId");

-- CreateIndex
CREATE INDEX "ApplicationStep_applicationId_at_idx" ON "ApplicationStep"("applicationId", "at");

-- CreateIndex
CREATE INDEX "ApplicationReview_userId_state_idx" ON "ApplicationReview"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationReview_applicationId_userId_key" ON "ApplicationReview"("applicationId", "userId");

-- CreateIndex
CREATE INDEX "ApplicationMessage_applicationId_createdAt_idx" ON "ApplicationMessage"("applicationId", "createdAt");

-- AddForeignKey
ALTER TABLE "CycleCountry" ADD CONSTRAINT "CycleCountry_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CycleCountry" ADD CONSTRAINT "CycleCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationVersion" ADD CONSTRAINT "ApplicationVersion_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationStep" ADD CONSTRAINT "ApplicationStep_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationReview" ADD CONSTRAINT "ApplicationReview_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationReview" ADD CONSTRAINT "ApplicationReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMessage" ADD CONSTRAINT "ApplicationMessage_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMessage" ADD CONSTRAINT "ApplicationMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whatever happens at the same time, no country endorses more than it may.
ALTER TABLE "CycleCountry" ADD CONSTRAINT "CycleCountry_within_cap" CHECK ("endorsed" >= 0 AND "endorsed" <= "cap");

-- AlterTable
ALTER TABLE "City" ADD COLUMN "expertise" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateEnum
CREATE TYPE "ResourceState" AS ENUM ('suggested', 'published', 'declined');

-- CreateTable
CREATE TABLE "Resource" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "ResourceState" NOT NULL DEFAULT 'suggested',
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "year" INTEGER,
    "publisher" TEXT NOT NULL DEFAULT '',
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "summary" JSONB NOT NULL,
    "url" TEXT NOT NULL,
    "suggestedById" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Resource_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Resource_slug_key" ON "Resource"("slug");

-- CreateIndex
CREATE INDEX "Resource_state_kind_idx" ON "Resource"("state", "kind");

-- AddForeignKey
ALTER TABLE "Resource" ADD CONSTRAINT "Resource_suggestedById_fkey" FOREIGN KEY ("suggestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
