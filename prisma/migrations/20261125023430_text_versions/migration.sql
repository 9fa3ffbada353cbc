-- AlterTable
ALTER TABLE "Picture" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CityTextVersion" (
    "cityId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "offers" TEXT NOT NULL,
    "seeks" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CityTextVersion_pkey" PRIMARY KEY ("cityId","lang","version")
);

-- AddForeignKey
ALTER TABLE "CityTextVersion" ADD CONSTRAINT "CityTextVersion_cityId_lang_fkey" FOREIGN KEY ("cityId", "lang") REFERENCES "CityText"("cityId", "lang") ON DELETE CASCADE ON UPDATE CASCADE;
