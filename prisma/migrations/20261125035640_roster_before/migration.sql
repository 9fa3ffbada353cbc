-- AlterTable
ALTER TABLE "RosterImport" ADD COLUMN     "before" JSONB;
