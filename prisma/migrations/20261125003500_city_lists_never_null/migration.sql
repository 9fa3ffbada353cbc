-- AlterTable
ALTER TABLE "City" ALTER COLUMN "awards" SET DEFAULT ARRAY[]::INTEGER[],
ALTER COLUMN "blocks" SET DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "sdgs" SET DEFAULT ARRAY[]::INTEGER[];

UPDATE "City" SET "blocks" = coalesce("blocks", '{}'), "sdgs" = coalesce("sdgs", '{}'), "awards" = coalesce("awards", '{}')
WHERE "blocks" IS NULL OR "sdgs" IS NULL OR "awards" IS NULL;
