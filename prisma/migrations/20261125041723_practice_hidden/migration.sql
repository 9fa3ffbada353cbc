-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "hiddenAt" TIMESTAMP(3);
