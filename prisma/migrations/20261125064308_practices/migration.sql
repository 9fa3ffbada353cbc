-- CreateEnum
CREATE TYPE "PracticeState" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "AdaptationResult" AS ENUM ('too_early', 'works', 'changed', 'stopped');

-- CreateEnum
CREATE TYPE "PracticeReviewState" AS ENUM ('form_check', 'returned', 'peers', 'reviewed', 'not_yet', 'withdrawn');

-- DropIndex
-- safe: the version before writes with ON CONFLICT DO NOTHING that names no index: at worst a search is saved twice
DROP INDEX "SavedSearch_userId_query_key";

-- AlterTable
ALTER TABLE "City" ADD COLUMN     "adaptationCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "adaptedByCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "practiceId" UUID;

-- AlterTable
-- safe: each new column has a default or may be null, and a row without a source is written by the new version alone
ALTER TABLE "Practice" ADD COLUMN     "adaptedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "authored" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "costBand" TEXT,
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "features" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "lessons" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "links" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "needs" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "originalId" UUID,
ADD COLUMN     "partners" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "reach" INTEGER,
ADD COLUMN     "reviewedAt" TIMESTAMP(3),
ADD COLUMN     "reviewedVersion" INTEGER,
ADD COLUMN     "state" "PracticeState" NOT NULL DEFAULT 'draft',
ADD COLUMN     "story" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translates" INTEGER,
ADD COLUMN     "usefulCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "yearEnd" INTEGER,
ALTER COLUMN "sourceUrl" DROP NOT NULL,
ALTER COLUMN "sourceType" DROP NOT NULL;

-- What was there was public: summaries of public pages, without drafts.
UPDATE "Practice" SET "state" = 'published', "blocks" = ARRAY["block"], "publishedAt" = "createdAt";

-- AlterTable
ALTER TABLE "SavedSearch" ADD COLUMN     "about" TEXT NOT NULL DEFAULT 'cities';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "handle" TEXT;

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID,
    "cityId" UUID,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),
    "hiddenAt" TIMESTAMP(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "postId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostVersion_pkey" PRIMARY KEY ("postId","version")
);

-- CreateTable
CREATE TABLE "ThreadFollow" (
    "userId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("userId","subject","subjectId")
);

-- CreateTable
CREATE TABLE "PracticeDraft" (
    "practiceId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "touched" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "PracticeDraft_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "PracticeVersion" (
    "practiceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID,

    CONSTRAINT "PracticeVersion_pkey" PRIMARY KEY ("practiceId","version")
);

-- CreateTable
CREATE TABLE "PracticeFile" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "PracticeFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeUse" (
    "practiceId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeUse_pkey" PRIMARY KEY ("practiceId","cityId")
);

-- CreateTable
CREATE TABLE "PracticeSave" (
    "userId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeSave_pkey" PRIMARY KEY ("userId","practiceId")
);

-- CreateTable
CREATE TABLE "Adaptation" (
    "id" UUID NOT NULL,
    "originId" UUID NOT NULL,
    "viaId" UUID,
    "cityId" UUID NOT NULL,
    "practiceId" UUID,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "costBand" TEXT,
    "result" "AdaptationResult" NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "answeredById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "createdById" UUID,
    "reportedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedAfter" INTEGER NOT NULL DEFAULT 0,
    "hiddenAt" TIMESTAMP(3),

    CONSTRAINT "Adaptation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeReview" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "PracticeReviewState" NOT NULL DEFAULT 'form_check',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "checkedAt" TIMESTAMP(3),
    "checkedById" UUID,
    "checkWords" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "PracticeReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeerReview" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "assignedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "scores" JSONB,
    "givenAt" TIMESTAMP(3),
    "declinedAt" TIMESTAMP(3),
    "declineReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PeerReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CityMeans" (
    "cityId" UUID NOT NULL,
    "budget" TEXT,
    "staff" DOUBLE PRECISION,
    "powers" TEXT[],
    "partners" TEXT[],
    "infrastructure" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "CityMeans_pkey" PRIMARY KEY ("cityId")
);

-- CreateIndex
CREATE INDEX "Post_subject_subjectId_createdAt_idx" ON "Post"("subject", "subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");

-- CreateIndex
CREATE INDEX "Post_parentId_idx" ON "Post"("parentId");

-- CreateIndex
CREATE INDEX "ThreadFollow_subject_subjectId_idx" ON "ThreadFollow"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "PracticeFile_practiceId_idx" ON "PracticeFile"("practiceId");

-- CreateIndex
CREATE INDEX "PracticeUse_cityId_idx" ON "PracticeUse"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "Adaptation_practiceId_key" ON "Adaptation"("practiceId");

-- CreateIndex
CREATE INDEX "Adaptation_cityId_idx" ON "Adaptation"("cityId");

-- CreateIndex
CREATE INDEX "Adaptation_viaId_idx" ON "Adaptation"("viaId");

-- CreateIndex
CREATE INDEX "Adaptation_askedAfter_createdAt_idx" ON "Adaptation"("askedAfter", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Adaptation_originId_cityId_key" ON "Adaptation"("originId", "cityId");

-- CreateIndex
CREATE INDEX "PracticeReview_practiceId_idx" ON "PracticeReview"("practiceId");

-- CreateIndex
CREATE INDEX "PracticeReview_state_idx" ON "PracticeReview"("state");

-- CreateIndex
CREATE INDEX "PeerReview_userId_idx" ON "PeerReview"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "PeerReview_reviewId_userId_key" ON "PeerReview"("reviewId", "userId");

-- CreateIndex
-- safe: a few thousand rows at most, built in a moment
CREATE INDEX "Picture_practiceId_idx" ON "Picture"("practiceId");

-- CreateIndex
-- safe: a few thousand rows at most, built in a moment
CREATE INDEX "Practice_state_publishedAt_idx" ON "Practice"("state", "publishedAt");

-- CreateIndex
-- safe: a few thousand rows at most, built in a moment
CREATE INDEX "Practice_updatedAt_idx" ON "Practice"("updatedAt");

-- CreateIndex
-- safe: the version before writes no originalId
CREATE UNIQUE INDEX "Practice_originalId_language_key" ON "Practice"("originalId", "language");

-- CreateIndex
-- safe: the version before gives no two of one person the same query
CREATE UNIQUE INDEX "SavedSearch_userId_about_query_key" ON "SavedSearch"("userId", "about", "query");

-- CreateIndex
-- safe: the version before writes no handle
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeDraft" ADD CONSTRAINT "PracticeDraft_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeVersion" ADD CONSTRAINT "PracticeVersion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeFile" ADD CONSTRAINT "PracticeFile_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeUse" ADD CONSTRAINT "PracticeUse_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeUse" ADD CONSTRAINT "PracticeUse_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeSave" ADD CONSTRAINT "PracticeSave_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeSave" ADD CONSTRAINT "PracticeSave_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adaptation" ADD CONSTRAINT "Adaptation_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adaptation" ADD CONSTRAINT "Adaptation_viaId_fkey" FOREIGN KEY ("viaId") REFERENCES "Adaptation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adaptation" ADD CONSTRAINT "Adaptation_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adaptation" ADD CONSTRAINT "Adaptation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeReview" ADD CONSTRAINT "PracticeReview_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "PracticeReview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeerReview" ADD CONSTRAINT "PeerReview_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityMeans" ADD CONSTRAINT "CityMeans_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
