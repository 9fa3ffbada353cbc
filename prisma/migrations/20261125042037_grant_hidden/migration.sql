-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN     "hiddenAt" TIMESTAMP(3);
